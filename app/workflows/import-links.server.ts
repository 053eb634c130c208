import type { Db } from '../../db/open';
import { listLinkedDeals, updateParents } from '../../db/queries/deal-links';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { getFirm } from '../../db/queries/firm';
import { datesIn } from '../domain/calendar';
import { linksAnew } from '../domain/import/deal-chains';
import type { CivilDate } from '../domain/proposal';

/**
 * Links the imported deals of some clients anew, by all that is here now, in the caller's transaction; each client whose
 * deals grew from others than before gets an event that says which. What led to what follows from the deals alone, so
 * undoing an import brings back the links that were there before it. `importId`: missing where clients are merged. `was`: parents that are written down no more,
 * by the deals that they led to. Returns how many links are others.
 */
export async function linkAnew(
  trx: Db,
  clientIds: readonly string[],
  { importId, at, today }: { importId?: string; at: string; today: CivilDate },
  was: ReadonlyMap<string, string | null> = new Map(),
): Promise<number> {
  const { time_zone } = await getFirm(trx);
  const deals = await listLinkedDeals(trx, datesIn(time_zone), clientIds);
  const links = new Map(linksAnew(deals).map((link) => [link.ref, link]));
  await updateParents(
    trx,
    [...links.values()].map(({ ref, to }) => ({ id: ref, to })),
  );
  const byClient = new Map<string, { id: string; from: string | null; to: string | null }[]>();
  for (const { ref, clientId, parent, rule } of deals) {
    if (rule === null) continue;
    const from = was.get(ref) ?? parent;
    const to = links.has(ref) ? (links.get(ref)?.to ?? null) : parent;
    if (from === to) continue;
    const list = byClient.get(clientId);
    if (list) list.push({ id: ref, from, to });
    else byClient.set(clientId, [{ id: ref, from, to }]);
  }
  const events = [...byClient].map(
    ([clientId, theirs]): NewEvent => ({
      kind: 'deals-linked',
      facts: { ...(importId !== undefined && { importId }), links: theirs },
      ...{ at, happenedOn: today, clientId },
    }),
  );
  if (events.length > 0) await insertEvents(trx, events);
  return [...byClient.values()].reduce((sum, list) => sum + list.length, 0);
}
