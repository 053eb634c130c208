import type { EventFacts } from '../../app/domain/event-facts';
import type { Db } from '../open';
import { keptOfEach } from './merged-clients';
import { searchable } from './search-text';
import { holds, partsOf } from './search-words';

export type FoundNote = { id: string; text: string; clientId: string; clientName: string };

/**
 * The events have no index of their words, and there may be very many: a search on every keystroke reads the latest of
 * them alone. A client's own history is searched further back.
 */
const latest = 5000;

/** What was written down of calls, meetings and mails, and of what we gave, the latest first; nothing struck out. */
export async function searchNotes(db: Db, words: string, limit: number): Promise<FoundNote[]> {
  const parts = partsOf(words);
  const recent = db
    .selectFrom('events')
    .select(['id', 'seq', 'kind', 'client_id', 'facts'])
    .orderBy('seq', 'desc')
    .limit(latest);
  const rows = await db
    .selectFrom(recent.as('recent'))
    .where((e) =>
      e.or([
        e('kind', '=', 'line-struck'),
        e.and([
          e('kind', 'in', ['touchpoint-logged', 'contribution-made']),
          ...parts.map((word) => holds(e.ref('facts'), word)),
        ]),
      ]),
    )
    .select(['recent.id', 'kind', 'facts', 'client_id as clientId'])
    .orderBy('seq', 'desc')
    .execute();
  const read = rows.map(({ facts, ...row }) => ({ ...row, facts: JSON.parse(facts) as Line }));
  const struck = new Set(read.map(({ kind, facts }) => (kind === 'line-struck' ? facts.lineId : undefined)));
  const kept = await keptOfEach(
    db,
    read.map(({ clientId }) => clientId),
  );
  return read
    .map(({ kind, facts, ...row }) => ({
      row: { ...row, text: (kind === 'line-struck' ? '' : (facts.note ?? facts.text)) ?? '' },
      lineId: facts.touchpointId ?? facts.contributionId,
    }))
    .filter(({ row, lineId }) => {
      // The facts hold names of fields and of people too.
      const text = searchable(row.text);
      return !struck.has(lineId) && text !== '' && parts.every((word) => text.includes(word));
    })
    .flatMap(({ row: { id, text, clientId } }) => {
      // Those of a client who went with an import are nobody's.
      const client = kept.get(clientId);
      return client ? [{ id, text, clientId: client.id, clientName: client.name }] : [];
    })
    .slice(0, limit);
}

/** What of the three kinds of facts is read here. */
type Line = Partial<
  Pick<EventFacts['touchpoint-logged'], 'touchpointId' | 'note'> &
    Pick<EventFacts['contribution-made'], 'contributionId' | 'text'> &
    Pick<EventFacts['line-struck'], 'lineId'>
>;
