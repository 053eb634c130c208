import { newId } from '../../db/id';
import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { findContact } from '../../db/queries/contacts';
import { listRecordedOf } from '../../db/queries/event-rows';
import { findEvent, insertEvent } from '../../db/queries/events';
import { isOfStandingLedger } from '../../db/queries/merged-clients';
import { findPerson } from '../../db/queries/people';
import { DomainError } from '../domain/errors';
import type { HistoryEvent } from '../domain/event-facts';
import type { CivilDate } from '../domain/proposal';
import { lineSentence, strikableId } from '../domain/relationship/line-words';
import type { ContributionKind, Signal, TouchpointKind } from '../domain/relationship/log';
import { planAgain } from './ledger-plans.server';
import { moment, type Work } from './work.server';

/** The lines of a history that people write down themselves: they have no state, so the event is all there is. */

export type Touchpoint = {
  kind: TouchpointKind;
  startedBy: 'us' | 'them';
  signals: Signal[];
  contactId: string | null;
  personId: string | null;
  note: string;
  on: CivilDate;
};
export type Contribution = { kind: ContributionKind; text: string; on: CivilDate };

/** Writes down a call, a meeting or a mail. Returns the line's id. */
export async function logTouchpoint(work: Work, clientId: string, touchpoint: Touchpoint): Promise<string> {
  const { at, today } = await moment(work);
  const { kind, startedBy, signals, contactId, personId, note, on } = touchpoint;
  refuseFuture(on, today);
  return work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const touchpointId = newId();
    const contact = await contactName(trx, clientId, contactId);
    const person = await personName(trx, personId);
    await insertEvent(trx, {
      kind: 'touchpoint-logged',
      facts: { touchpointId, kind, startedBy, signals, contactId, contact, person, note },
      at,
      happenedOn: on,
      clientId,
    });
    return touchpointId;
  });
}

/** Writes down what we brought unasked. Returns the line's id. */
export async function contribute(
  work: Work,
  clientId: string,
  { kind, text, on }: Contribution,
): Promise<string> {
  const { at, today } = await moment(work);
  refuseFuture(on, today);
  return work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const contributionId = newId();
    await insertEvent(trx, {
      kind: 'contribution-made',
      facts: { contributionId, kind, text },
      at,
      happenedOn: on,
      clientId,
    });
    return contributionId;
  });
}

/**
 * Strikes out what was written down by mistake: it counts no more, and stays in its place, crossed out. A plan that was
 * not done after all is planned again, if its list stands: one that was put aside is not planned from here. `by`: who
 * did it, where that is known. Throws `conflict` where it is struck out already, and as `planAgain` does.
 */
export async function strikeLine(work: Work, clientId: string, eventId: string, by = ''): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const line = await writtenLine(trx, clientId, eventId);
    const lineId = strikableId(line) ?? '';
    const { lead, rest } = lineSentence(line);
    const text = rest ? `${lead}: ${rest}` : lead;
    if (line.kind === 'ledger-planned' && (await isOfStandingLedger(trx, clientId, line.id)))
      await planAgain(trx, line);
    await insertEvent(trx, {
      kind: 'line-struck',
      facts: { lineId, what: struckKinds[line.kind], text, by },
      at,
      happenedOn: today,
      clientId,
    });
  });
}

/** Whether striking a line out plans again what it says was done. */
export const isPlannedAgain = async (db: Db, { kind, clientId, id }: WrittenLine): Promise<boolean> =>
  kind === 'ledger-planned' && (await isOfStandingLedger(db, clientId, id));

type WrittenLine = Extract<
  HistoryEvent,
  { kind: 'touchpoint-logged' | 'contribution-made' | 'ledger-planned' }
>;

const struckKinds = {
  'touchpoint-logged': 'touchpoint',
  'contribution-made': 'contribution',
  'ledger-planned': 'plan done',
} as const;

/** A line that can be struck out. Throws `not-found` for any other, `conflict` where that was done already. */
export async function writtenLine(db: Db, clientId: string, eventId: string): Promise<WrittenLine> {
  const line = await findEvent(db, clientId, eventId);
  const lineId = line && strikableId(line);
  if (!lineId) throw new DomainError('not-found', 'There is no such line to strike out.');
  const struck = await listRecordedOf(db, clientId, ['line-struck']);
  if (struck.some((one) => one.kind === 'line-struck' && one.facts.lineId === lineId)) {
    throw new DomainError('conflict', 'This line is struck out already.');
  }
  return line as WrittenLine;
}

/** A line says what happened, so its day is not to come. */
export function refuseFuture(on: CivilDate, today: CivilDate): void {
  if (on <= today) return;
  throw new DomainError('invalid', 'That day is still to come. Choose today or an earlier one.', {
    field: 'on',
  });
}

async function contactName(trx: Db, clientId: string, contactId: string | null): Promise<string> {
  if (contactId === null) return '';
  const contact = await findContact(trx, contactId);
  if (contact?.clientId === clientId) return contact.name;
  throw new DomainError('invalid', 'Choose one of the people at this client.', { field: 'contactId' });
}

async function personName(trx: Db, personId: string | null): Promise<string> {
  if (personId === null) return '';
  const person = await findPerson(trx, personId);
  if (person) return person.name;
  throw new DomainError('invalid', 'Choose one of your people.', { field: 'personId' });
}
