import type { HistoryEvent, MovedKind } from './event-facts';
import { type Contact, samePerson } from './proposal';

const words: Record<Exclude<MovedKind, 'links'>, readonly [string, string]> = {
  proposals: ['offer', 'offers'],
  contacts: ['person', 'people'],
  facts: ['fact', 'facts'],
};

/** "3 offers, 1 person and 2 facts came over"; of a client with nothing of these, null. */
export function movedInWords(moved: Record<MovedKind, readonly string[]>): string | null {
  const parts = (['proposals', 'contacts', 'facts'] as const).flatMap((kind) => {
    const { length } = moved[kind];
    return length === 0 ? [] : [`${length} ${words[kind][length === 1 ? 0 : 1]}`];
  });
  if (parts.length === 0) return null;
  const last = parts.pop();
  return `${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`} came over`;
}

type Person = Pick<Contact, 'name' | 'email'>;

/** People who stand at both of two clients: by one e-mail address, or by name where the addresses don't speak against it. */
export function doubledPeople<P extends Person>(
  ours: readonly P[],
  theirs: readonly P[],
): { here: P; there: P }[] {
  return theirs.flatMap((there) => {
    const here =
      ours.find((one) => one.email !== '' && one.email.toLowerCase() === there.email.toLowerCase()) ??
      ours.find((one) => samePerson(one, there));
    return here ? [{ here, there }] : [];
  });
}

/** Of an event, what has to be known to tell whether it is about something that another event wrote down. */
export type Told = Pick<HistoryEvent, 'kind' | 'proposalId'> & { facts: unknown };

/** The ids of what a client's events wrote down themselves: facts, lines that can be struck out, imports. */
export function idsWritten(events: readonly Told[]): string[] {
  return events.flatMap(({ facts }) =>
    Object.entries(facts as Record<string, unknown>).flatMap(([key, value]) =>
      writtenIds.has(key) && typeof value === 'string' ? [value] : [],
    ),
  );
}

const writtenIds: ReadonlySet<string> = new Set(['factId', 'touchpointId', 'contributionId', 'importId']);

/** Whether an event is about any of these ids: by its proposal, or named anywhere in what it says. */
export function isAbout({ proposalId, facts }: Told, ids: ReadonlySet<string>): boolean {
  return (proposalId !== null && ids.has(proposalId)) || names(facts, ids);
}

function names(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => names(one, ids));
}
