import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { insertEvent } from '../../db/queries/events';
import { findLedger, findLedgerVersion, insertLedger } from '../../db/queries/ledgers';
import { DomainError } from '../domain/errors';
import type { CurrencyCode } from '../domain/proposal';
import { type Ledger, lineFaults, mostElements, type WrittenLine } from '../domain/relationship/ledger';
import { carriedOver, isOursTheSame } from '../domain/relationship/ledger-versions';
import { moment, type Work } from './work.server';

export type WrittenLedger = {
  /** The version that its writer saw; 0 where there was none. */
  from: number;
  currency: CurrencyCode;
  /** Each with the name that its writer saw there, in `was`; empty where it is a new one. */
  lines: WrittenLine[];
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
    const carried = carriedOver(before, lines);
    // Sent twice by one click too many, it is here already.
    if (before && isOursTheSame(before, { currency, ...carried })) return before.version;
    await refuseOther(trx, { clientId, seen: from, stands: before, isSame: isOursTheSame });
    const version = (before?.version ?? 0) + 1;
    await insertLedger(trx, clientId, { version, currency, ...carried, madeAt: at, madeBy: by });
    const facts = { version, elements: lines.length, by };
    await insertEvent(trx, { kind: 'ledger-written', facts, at, happenedOn: today, clientId });
    return version;
  });
}

export const nothingYet = () =>
  new DomainError('conflict', 'Write down first what the relationship is made of.');

/** Throws where the version that stands is another than the one that was seen, in what matters. */
export async function refuseOther(
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
