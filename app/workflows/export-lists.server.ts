import { stringify } from 'csv-stringify/sync';
import type { AtOneMoment, Db } from '../../db/open';
import {
  clientList,
  contactList,
  eventList,
  type ListRow,
  proposalList,
} from '../../db/queries/export-lists';
import { forgotten } from '../domain/erasing';
import { knownMinor } from '../domain/known-amount';
import { standingOn } from '../domain/last-day';
import type { State } from '../domain/lifecycle';
import { decimalOf } from '../domain/money';
import type { CivilDate } from '../domain/proposal';
import { vCard } from '../domain/vcard';
import { moment } from './work.server';

export const lists = ['clients', 'contacts', 'proposals', 'events'] as const;
export type ListName = (typeof lists)[number];
/** With the contacts as cards. */
export const listNames = [...lists, 'vcards'] as const;

/** A list as it was at one moment, while others go on reading and writing: `put` gets part after part. */
export async function writeList(
  { atOneMoment, now }: { atOneMoment: AtOneMoment; now(): string },
  list: (typeof listNames)[number],
  put: (text: string) => Promise<void>,
): Promise<void> {
  await atOneMoment(async (db) => {
    const parts = list === 'vcards' ? contactsAsVCards(db) : listAsCsv(db, list, await moment({ db, now }));
    for await (const part of parts) await put(part);
  });
}

const rowsOf: Record<ListName, (db: Db) => AsyncGenerator<ListRow[]>> = {
  clients: clientList,
  contacts: contactList,
  proposals: proposalList,
  events: eventList,
};

/** Said here, so that a list of nothing has them too. */
const columns: Record<ListName, string[]> = {
  clients: ['id', 'name', 'address', 'added', 'also_called'],
  contacts: ['id', 'name', 'email', 'role', 'client', 'added'],
  proposals: [
    ...['id', 'number', 'title', 'client', 'contact', 'author', 'state', 'total', 'currency'],
    ...['starts_on', 'ends_on', 'valid_until', 'sent_at', 'answered_on', 'reason', 'outcome', 'ended_on'],
    'grew_from',
  ],
  events: ['seq', 'at', 'happened_on', 'kind', 'client', 'proposal_id', 'facts', 'hash'],
};

/**
 * A list as CSV, as spreadsheets read it: a byte order mark, and no cell that begins a formula. An offer that ran out
 * before `today`, where the firm is, says so, as on every page.
 */
export async function* listAsCsv(db: Db, name: ListName, day: Day): AsyncGenerator<string> {
  const asCsv = (rows: ListRow[], header: boolean) =>
    stringify(
      rows.map((row) => inWords(row, day)),
      {
        header,
        columns: columns[name],
        escape_formulas: true,
        record_delimiter: 'windows',
        // Also of a line end that is not ours, as in an address: else half a cell would be a row, and might begin a formula.
        quote_record_delimiter: true,
      },
    );
  yield `\uFEFF${asCsv([], true)}`;
  for await (const rows of rowsOf[name](db)) yield asCsv(rows, false);
}

type Day = { today: CivilDate; timeZone: string };

/** An amount is written with its decimals, and one that nobody knows is empty; a spreadsheet knows no minor units. */
function inWords({ total_minor, ...row }: ListRow, day: Day): ListRow {
  const texts = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, harmless(value)]));
  if (total_minor === undefined) return texts;
  const text = (column: string) => (row[column] ? String(row[column]) : null);
  const state = row.state as State;
  const on = { state, validUntil: text('valid_until'), sentAt: text('sent_at') };
  const known = knownMinor({ state, number: text('number'), totalMinor: Number(total_minor) });
  return {
    ...texts,
    state: standingOn(on, day),
    total: known === null ? '' : decimalOf(known, String(row.currency)),
  };
}

/** White space before a formula is skipped by some: csv-stringify sees to a formula that begins with its sign. */
const harmless = (value: ListRow[string]): ListRow[string] =>
  typeof value === 'string' && /^[\s\u200B\u2060\uFEFF]+[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;

/** Every contact as vCards, one after the other, but for those who were forgotten: nobody can be reached by their card. */
export async function* contactsAsVCards(db: Db): AsyncGenerator<string> {
  for await (const rows of contactList(db)) {
    for (const { id, name, email, role, client } of rows) {
      if (name === forgotten && email === '') continue;
      const of = (value: ListRow[string] | undefined) => String(value ?? '');
      yield vCard({ id: of(id), name: of(name), email: of(email), role: of(role), organisation: of(client) });
    }
  }
}
