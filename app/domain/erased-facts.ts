import { type AnchorKind, anchorKinds } from './anchor';
import { type Forget, forgotten, jsonWithoutPerson } from './erasing';
import type { EventKind } from './event-facts';
import { nameKey } from './name-key';

/** Events of which `by` is one of us, or empty. */
const byUs: ReadonlySet<string> = new Set<EventKind>([
  'proposal-withdrawn',
  'question-replied',
  'ledger-written',
  'ledger-planned',
  'line-struck',
  'clients-merged',
  'clients-separated',
]);

/** Events of which `by` is who said it at the client, as they or we typed it. */
const byThem: ReadonlySet<string> = new Set<EventKind>([
  'proposal-accepted',
  'proposal-declined',
  'question-asked',
]);

const withoutNames: ReadonlySet<string> = new Set<EventKind | AnchorKind>([
  ...anchorKinds,
  'contact-erased',
  'papers-erased',
  'import-undone',
  'deals-linked',
]);

/** Whether an event of this kind holds hashes and ids alone, and who of us did it: nothing of it is ever erased. */
export const namesNobody = (kind: string): boolean => withoutNames.has(kind);

/** Who said what an event tells of, at the client; undefined of all else. */
export function saidBy({ kind, facts }: { kind: string; facts: string }): string | undefined {
  return byThem.has(kind) ? (JSON.parse(facts) as { by?: string }).by : undefined;
}

/** Whom a line about a meeting or a call is about, by their id, and as they were called then. */
export function metIn({ kind, facts }: { kind: string; facts: string }): {
  contactId: string | null;
  contact: string;
} {
  if (kind !== 'touchpoint-logged') return { contactId: null, contact: '' };
  const { contactId = null, contact = '' } = JSON.parse(facts) as { contactId?: string; contact?: string };
  return { contactId, contact };
}

/**
 * The facts of an event without a person at a client. Who of us did it stays, and so does the client's own name as it is
 * today; and a line that is about somebody else there keeps who that was, though they have the same name.
 */
export function factsWithoutPerson(
  event: { kind: string; facts: string },
  forget: readonly Forget[],
  { contactId, client }: { contactId: string; client: string },
): string {
  const { kind, facts } = event;
  const met = metIn(event).contactId;
  const kept = new Set<string>();
  if (byUs.has(kind)) kept.add('by');
  if (met !== null && met !== contactId) kept.add('contact');
  const { name = '' } = JSON.parse(facts) as { name?: string };
  if (kind === 'client-added' && nameKey(name) === nameKey(client)) kept.add('name');
  const left = forget.reduce((text, one) => jsonWithoutPerson(text, one, { kept }), facts);
  if (met !== contactId) return left;
  return JSON.stringify({ ...(JSON.parse(left) as object), contact: forgotten });
}
