import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { listRecordedOf } from '../../db/queries/event-rows';
import { insertEvent } from '../../db/queries/events';
import { findLedger, listLedgers, updateLedgerLines } from '../../db/queries/ledgers';
import { DomainError } from '../domain/errors';
import type { HistoryEvent } from '../domain/event-facts';
import type { Ledger, LedgerLine } from '../domain/relationship/ledger';
import { nothingYet } from './ledger.server';
import { moment, type Work } from './work.server';

/** `was`: what its writer saw there; what is the same as that was not touched. */
export type Plan = Pick<LedgerLine, 'name' | 'action' | 'actOn'> & {
  was?: Pick<LedgerLine, 'action' | 'actOn'>;
};

/**
 * Writes what we do about elements of the version that stands: their ranking stays as it is. Throws `conflict` for an
 * element that is not in it any more, and for one about which somebody else planned or did something meanwhile.
 */
export async function planLedger(
  work: Work,
  clientId: string,
  { plans, by }: { plans: Plan[]; by: string },
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { version, lines: before } = await heldLedger(trx, clientId);
    const touched = plans.filter(({ was, ...plan }) => !was || !isSamePlan(was, plan));
    for (const { name, was } of touched) refuseOtherPlan(lineOf(before, name), was);
    const lines = before.map((line) => {
      const plan = touched.find(({ name }) => name === line.name);
      return plan ? { ...line, action: plan.action, actOn: plan.actOn } : line;
    });
    if (JSON.stringify(lines) === JSON.stringify(before)) return;
    await updateLedgerLines(trx, { clientId, version }, lines);
    const facts = { version, actions: actionsIn(lines), by };
    await insertEvent(trx, { kind: 'ledger-planned', facts, at, happenedOn: today, clientId });
  });
}

/**
 * Notes that what was planned about an element is done, and takes it away. `action`: as it was read; pressing twice
 * notes it once. Throws `conflict` where something else is planned about it by now. Returns the event, by which it can be
 * struck out again; null where it was done already.
 */
export async function completePlan(
  work: Work,
  clientId: string,
  { name, action, by }: { name: string; action: string; by: string },
): Promise<string | null> {
  const { at, today } = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    const { version, lines: before } = await heldLedger(trx, clientId);
    const { action: planned, actOn } = lineOf(before, name);
    if (planned === '') return null;
    if (planned !== action) {
      throw new DomainError('conflict', `Something else is planned for “${name}” by now. Look at it again.`);
    }
    const lines = before.map((line) => (line.name === name ? { ...line, action: '', actOn: null } : line));
    await updateLedgerLines(trx, { clientId, version }, lines);
    const facts = { version, actions: actionsIn(lines), by, done: action, element: name, actOn };
    await insertEvent(trx, { kind: 'ledger-planned', facts, at, happenedOn: today, clientId });
    return (await listRecordedOf(trx, clientId, ['ledger-planned'])).at(-1)?.id ?? null;
  });
}

/**
 * Plans again what was not done after all, for the day for which it was planned, or where its event does not say, on
 * which it was ticked off. Throws `conflict` where its element is gone, or something else is planned about it by now.
 */
export async function planAgain(
  trx: Db,
  { clientId, facts, happenedOn }: Extract<HistoryEvent, { kind: 'ledger-planned' }>,
): Promise<void> {
  const { version, lines: before } = await heldLedger(trx, clientId);
  const name = nameSince(await listLedgers(trx, clientId), facts.version, facts.element ?? '');
  if (lineOf(before, name).action !== '') {
    throw new DomainError(
      'conflict',
      `Something else is planned for “${name}” by now. Change that, and add this to it.`,
    );
  }
  const plan = { action: facts.done ?? '', actOn: facts.actOn ?? happenedOn };
  const lines = before.map((line) => (line.name === name ? { ...line, ...plan } : line));
  await updateLedgerLines(trx, { clientId, version }, lines);
}

/** What an element of a version is called by now. */
function nameSince(ledgers: readonly Ledger[], version: number, name: string): string {
  const since = ledgers.filter((ledger) => ledger.version > version).toReversed();
  return since.reduce((was, { lines }) => {
    if (lines.some((line) => line.name === was)) return was;
    return lines.find((line) => line.was === was)?.name ?? was;
  }, name);
}

const isSamePlan = (one: Pick<Plan, 'action' | 'actOn'>, other: Pick<Plan, 'action' | 'actOn'>): boolean =>
  one.action === other.action && one.actOn === other.actOn;

function refuseOtherPlan(stands: LedgerLine, was: Plan['was']): void {
  if (!was || isSamePlan(stands, was)) return;
  throw new DomainError(
    'conflict',
    `Somebody else changed what is planned for “${stands.name}” meanwhile, so nothing was saved. What you typed is still here: save again to make it so.`,
  );
}

async function heldLedger(trx: Db, clientId: string): Promise<Ledger> {
  await holdClient(trx, clientId);
  const ledger = await findLedger(trx, clientId);
  if (!ledger) throw nothingYet();
  return ledger;
}

function lineOf(lines: readonly LedgerLine[], name: string): LedgerLine {
  const line = lines.find((one) => one.name === name);
  if (line) return line;
  throw new DomainError('conflict', `“${name}” was taken out of the list meanwhile, so nothing was saved.`);
}

const actionsIn = (lines: readonly LedgerLine[]) => lines.filter(({ action }) => action !== '').length;
