import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { insertEvent } from '../../db/queries/events';
import { getFirm } from '../../db/queries/firm';
import { findOpenLedgerLink } from '../../db/queries/ledger-links';
import {
  findLedger,
  findLedgerVersion,
  insertLedger,
  updateLedgerLines,
  updateTheirRanking,
} from '../../db/queries/ledgers';
import { dateIn } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { CurrencyCode } from '../domain/proposal';
import {
  asksTheSame,
  carriedOver,
  isOursTheSame,
  isRanking,
  type Ledger,
  type LedgerLine,
  lineFaults,
  mostElements,
} from '../domain/relationship/ledger';
import { tokenSha256 } from './share.server';
import { moment, type Work } from './work.server';

export type WrittenLedger = {
  /** The version that its writer saw; 0 where there was none. */
  from: number;
  currency: CurrencyCode;
  lines: Omit<LedgerLine, 'action' | 'actOn'>[];
  by: string;
};

/**
 * Writes a new version of what the relationship is made of; what is the same makes none. Throws `conflict` where
 * somebody else wrote one since, `invalid` for lines that can't be ranked so. Returns the version that stands then.
 */
export async function writeLedger(
  work: Work,
  clientId: string,
  { from, currency, lines, by }: WrittenLedger,
): Promise<number> {
  refuseFaults(lines);
  const { at, today } = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const before = (await findLedger(trx, clientId)) ?? null;
    await refuseOther(trx, { clientId, seen: from, stands: before, isSame: isOursTheSame });
    const carried = carriedOver(before, lines);
    if (before && isOursTheSame(before, { currency, ...carried })) return before.version;
    const version = (before?.version ?? 0) + 1;
    await insertLedger(trx, clientId, { version, currency, ...carried, madeAt: at, madeBy: by });
    const facts = { version, elements: lines.length, by };
    await insertEvent(trx, { kind: 'ledger-written', facts, at, happenedOn: today, clientId });
    return version;
  });
}

export type Plan = Pick<LedgerLine, 'name' | 'action' | 'actOn'>;

/**
 * Writes what we do about elements of the version that stands: their ranking stays as it is. Throws `conflict` for an
 * element that is not in it any more.
 */
export async function planLedger(
  work: Work,
  clientId: string,
  { plans, by }: { plans: Plan[]; by: string },
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const before = await findLedger(trx, clientId);
    if (!before) throw nothingYet();
    const gone = plans.find(({ name }) => before.lines.every((line) => line.name !== name));
    if (gone) {
      throw new DomainError(
        'conflict',
        `“${gone.name}” was taken out of the list meanwhile, so nothing was saved.`,
      );
    }
    const lines = before.lines.map((line) => ({ ...line, ...plans.find(({ name }) => name === line.name) }));
    if (JSON.stringify(lines) === JSON.stringify(before.lines)) return;
    const { version } = before;
    await updateLedgerLines(trx, { clientId, version }, lines);
    const facts = { version, actions: lines.filter(({ action }) => action !== '').length, by };
    await insertEvent(trx, { kind: 'ledger-planned', facts, at, happenedOn: today, clientId });
  });
}

export type Ranking = { version: number; ranks: number[]; words: string; by: string };

/**
 * Takes a client's own ranking, by the link that they hold. One that stood is kept as the version before, but for what
 * is put right through the same link on the same day. Throws `not-found` where the link leads nowhere any more,
 * `conflict` where the list is another by now.
 */
export async function rankLedger(
  work: Work,
  token: string,
  { version: seen, ranks, words, by }: Ranking,
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { id: linkId, clientId } = await openLink(trx, token);
    await holdClient(trx, clientId);
    // Ended while we waited for the client's row.
    await openLink(trx, token);
    const ledger = await findLedger(trx, clientId);
    if (!ledger) throw nothingYet();
    await refuseOther(trx, { clientId, seen, stands: ledger, isSame: asksTheSame });
    if (!isRanking(ranks, ledger.lines.length)) {
      throw new DomainError('invalid', 'Give each line a place of its own.');
    }
    const { theirs } = ledger;
    if (theirs?.by === by && theirs.words === words && String(theirs.ranks) === String(ranks)) return;
    const ranking = { ranks, words, by, at, linkId };
    const putsRight =
      theirs?.linkId === linkId && dateIn((await getFirm(trx)).time_zone, theirs.at) === today;
    const version = theirs && !putsRight ? ledger.version + 1 : ledger.version;
    if (version === ledger.version) await updateTheirRanking(trx, { clientId, version }, ranking);
    else await insertLedger(trx, clientId, { ...ledger, version, theirs: ranking });
    await insertEvent(trx, {
      kind: 'ledger-ranked',
      facts: { version, by },
      at,
      happenedOn: today,
      clientId,
    });
  });
}

async function openLink(trx: Db, token: string) {
  const link = await findOpenLedgerLink(trx, tokenSha256(token));
  if (!link) throw new DomainError('not-found', 'This link leads nowhere.');
  return link;
}

export const nothingYet = () =>
  new DomainError('conflict', 'Write down first what the relationship is made of.');

/** Throws where the version that stands is another than the one that was seen, in what matters. */
async function refuseOther(
  db: Db,
  {
    clientId,
    seen,
    stands,
    isSame,
  }: {
    clientId: string;
    seen: number;
    stands: Ledger | null;
    isSame(one: Ledger, other: Ledger): boolean;
  },
): Promise<void> {
  const version = stands?.version ?? 0;
  if (version === seen) return;
  const was = await findLedgerVersion(db, { clientId, version: seen });
  if (was && stands && isSame(was, stands)) return;
  throw new DomainError(
    'conflict',
    `Version ${version} was written meanwhile, so nothing was saved. What you typed is still here: save again to make it the next version.`,
  );
}

function refuseFaults(lines: WrittenLedger['lines']): void {
  if (lines.length === 0) throw new DomainError('invalid', 'Name at least one element.');
  if (lines.length > mostElements) throw new DomainError('invalid', `Keep it to ${mostElements} elements.`);
  const [fault] = lineFaults(lines);
  if (fault)
    throw new DomainError('invalid', fault.message, { field: `elements[${fault.line}].${fault.part}` });
}
