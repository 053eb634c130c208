import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Db } from '../../db/open';
import { getFirm } from '../../db/queries/firm';
import { changesInWords } from '../domain/import/change-words';
import { refusals, remedies } from '../domain/import/deal';
import { writingOf } from '../domain/import/guess-reading';
import { spellingsOf } from '../domain/import/import-plan';
import { type ImportReport, refusalsOf, reportOf, takenOf } from '../domain/import/import-report';
import { spelledKinds } from '../domain/import/spellings';
import { formatMoney } from '../domain/money';
import { guessFormat, readWithColumns } from '../forms/deals-file.server';
import { keepFile, runImport } from '../workflows/import-deals.server';
import { isEverything, takeEverything } from '../workflows/import-everything.server';
import { knownFor, planImport } from '../workflows/import-plan.server';
import { proposeSource } from '../workflows/import-source.server';
import { undoImport } from '../workflows/import-undo.server';
import type { Work } from '../workflows/work.server';
import { type Command, complain, noNames, onlyName, say, textOf, UsageError } from './command';
import { formatFrom, importOptions, mergedFrom, readingFrom } from './import-flags';
import { withDatabase } from './open-here';

export const importDeals: Command = {
  usage: 'import FILE [--dry-run] [OPTIONS]',
  help: `Takes deals of before out of a CSV: won ones become kept promises. A file that "first-cup export" wrote is put into an
empty database instead. What a CSV means is guessed, and can be said:

  --dry-run             say what every row would become, and take nothing
  --column NAME=HEADER  which column says what: client, contact, email, title, seller, stage, started, closed,
                        amount, currency, reason, key. Empty after the = for none. May be given several times
  --stage NAME=MEANING  what a stage means: delivered, accepted, declined, sent, left out. Several times
  --dates mdy|dmy       in which order dates are written, where no day above 12 tells
  --decimal .|,         which mark stands before the decimals
  --currency CODE       of the rows that name none; the firm's if not given
  --source NAME         where it comes from. Within it a key is taken once; what a later file says
                        anew of it (open, then won) is taken as a change
  --chain RULE          what led to what: order (the default), growth or none
  --merge               names that differ in case, spacing or punctuation alone are one
  --sellers-here        people whom the file names, and who are not known yet, still work here
  --encoding NAME       utf-8, utf-16le, utf-16be, windows-1252
  --delimiter NAME      comma, semicolon, tab, bar
  --no-header           the first row is a deal
  --undo ID             take all of an import back, by the id that it said

Stop the site first where the database is a file. Settings are environment variables: DATA_DIR, DATABASE_URL.

Exit codes: 0 taken, 1 refused and nothing changed, 2 a setting or an option is wrong.`,
  options: importOptions,
  run: async (values, names) => {
    const undo = textOf(values.undo);
    if (undo !== undefined) {
      noNames(names);
      return withDatabase((work) => takeBack(work, undo));
    }
    const file = onlyName(names, 'FILE');
    if (isEverything(await firstLineOf(file))) return withDatabase(({ db }) => takeAll(db, file));
    return withDatabase((work) => takeFile(work, file, values));
  },
};

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });

async function firstLineOf(file: string): Promise<string> {
  const start = createReadStream(file, { encoding: 'utf8', end: 200 });
  for await (const text of start) return String(text).split('\n', 1)[0] ?? '';
  return '';
}

async function takeAll(db: Db, file: string): Promise<number> {
  say(`All is here: ${await takeEverything(db, linesOf(file))} rows. Their chain of events holds.`);
  return 0;
}

async function takeBack(work: Work, id: string): Promise<number> {
  const { deals, gone, kept, restored, left } = await undoImport(work, id, { force: true });
  say(
    `Undone: ${deals} deals are gone, and ${gone} clients, contacts and people with them. ${kept} were used since, and stay.`,
  );
  if (restored > 0) say(`${restored} deals that were here before are again what they were.`);
  if (left > 0) say(`${left} deals were changed further since: they stay as they are.`);
  return 0;
}

async function takeFile(work: Work, file: string, values: Parameters<Command['run']>[0]): Promise<number> {
  const bytes = new Uint8Array(readFileSync(file));
  const format = formatFrom(values, guessFormat(bytes));
  const { table, columns } = readWithColumns(bytes, format);
  const first = readingFrom(values, table, columns, await getFirm(work.db));
  if (values.source === undefined && (await proposeSource(work.db, table, first.columns)).taken) {
    throw new UsageError(
      `The numbers in the column “${first.source}” are taken by other deals, of other clients. Say where this file comes from: --source NAME.`,
    );
  }
  const known = await knownFor(work.db, first);
  const reading = mergedFrom(values, table, first, known);
  const unsure = writingOf(table, reading.columns);
  if (unsure.dates.unsure && values.dates === undefined) {
    throw new UsageError(
      'No day in this file is above 12, so nothing tells in which order dates are written. Say --dates mdy or dmy.',
    );
  }
  if (unsure.amounts.unsure && values.decimal === undefined) {
    throw new UsageError(
      'No amount in this file tells which mark stands before the decimals. Say --decimal . or --decimal ,',
    );
  }
  for (const kind of values.merge === true ? [] : spelledKinds) {
    for (const { spellings, at } of spellingsOf(table, reading, known)[kind]) {
      complain(
        `May be one ${kind}${at ? ` at ${at.name}` : ''}: ${spellings.map(({ name }) => name).join(', ')}. Kept apart; --merge makes them one.`,
      );
    }
  }
  if (values['dry-run'] === true) {
    tell(reportOf(await planImport(work, table, reading)), 'would be taken');
    return 0;
  }
  const kept = { fileName: basename(file), bytes, format: JSON.stringify(format), reading };
  const id = await keepFile(work, kept);
  tell(await runImport(work, id, table), 'taken');
  say(`To take it back: first-cup import --undo ${id}`);
  return 0;
}

const linesShown = 20;
const rowsOf = (n: number) => (n === 1 ? '1 row' : `${n} rows`);

const inEnglish = {
  money: (minor: number, currency: string) => formatMoney(minor, currency, 'en'),
  day: (date: string) => date,
};

function tell(report: ImportReport, verb: string): void {
  const changed = report.changed.length > 0 ? `, ${report.changed.length} changed` : '';
  say(`${rowsOf(report.rows)}: ${takenOf(report)} ${verb}${changed}, ${report.refused.length} refused.`);
  for (const { becomes, currency, deals, totalMinor } of report.taken) {
    say(`  ${becomes.padEnd(12)} ${String(deals).padStart(7)}  ${formatMoney(totalMinor, currency, 'en')}`);
  }
  for (const { line, title, client, changes } of report.changed.slice(0, linesShown))
    say(`  changed, line ${line}: ${title}, ${client}: ${changesInWords(changes, inEnglish)}`);
  if (report.alike.length > 0) {
    say(`Like deals that are here already, and ${verb} as further ones: ${rowsOf(report.alike.length)}`);
    say('  Are they the same? Leave them out of the file, or undo the import that brought the others.');
    for (const { line, title, client, changes } of report.alike.slice(0, linesShown))
      say(`  line ${line}: ${title}, ${client}: ${changesInWords(changes, inEnglish) || 'says the same'}`);
    if (report.alike.length > linesShown) say(`  and ${report.alike.length - linesShown} more`);
  }
  if (report.changed.length > linesShown) say(`  and ${report.changed.length - linesShown} more changed`);
  if (report.relinked > 0) say(`  linked anew  ${String(report.relinked).padStart(7)}`);
  if (report.addresses.length > 0)
    say(`Taken without an e-mail, as what stands there is no address: ${rowsOf(report.addresses.length)}`);
  if (report.here > 0) say(`  here already ${String(report.here).padStart(7)}`);
  if (report.twice.length > 0) say(`  said twice   ${String(report.twice.length).padStart(7)}`);
  for (const { stage, rows } of report.leftOut) say(`  left out     ${String(rows).padStart(7)}  ${stage}`);
  for (const { from, to, rows } of report.merged) say(`  ${from} is ${to}: ${rowsOf(rows)}`);
  for (const { reason, rows } of refusalsOf(report.refused)) {
    say(`Refused, the row ${refusals[reason]}: ${rows.length}`);
    if (remedies[reason]) say(`  ${remedies[reason]}`);
    const lines = rows.slice(0, linesShown).map(({ line, what, changes }) => {
      const why = changes ? changesInWords(changes, inEnglish) : what;
      return why ? `${line} (${why})` : `${line}`;
    });
    say(`  lines ${lines.join(', ')}${rows.length > linesShown ? ', …' : ''}`);
  }
}
