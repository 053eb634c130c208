import type { Db } from '../../db/open';
import {
  type Client,
  findMerged,
  findTimeZone,
  getClient,
  updateClient,
  updateTimeZone,
} from '../../db/queries/clients';
import { listEventWords } from '../../db/queries/erasure';
import { listEventsSince } from '../../db/queries/event-rows';
import { insertEvents } from '../../db/queries/events';
import { findMerging, holdClients, setMergedInto } from '../../db/queries/merged-clients';
import { listTies, moveLedgers, moveRows, takeLedgerUp, unlinkAcross } from '../../db/queries/moved-rows';
import { holdProposalsOf } from '../../db/queries/proposals';
import { refreshSearchOf } from '../../db/queries/search-text';
import { DomainError } from '../domain/errors';
import type { ClientsMerged, HistoryEvent } from '../domain/event-facts';
import { idsWritten, isAbout, type Told } from '../domain/merged-clients';
import type { CivilDate } from '../domain/proposal';
import { linkAnew } from './import-links.server';
import { moment, type Work } from './work.server';

/** What taking two clients apart would put back, and what stands in its way. */
export type BeforeSeparating = {
  kept: Client;
  other: Client;
  mergedOn: CivilDate;
  facts: ClientsMerged;
  /** Lines written since about what came over: they would be about both. */
  lines: HistoryEvent[];
  /** Offers, links and rankings of since that hang on what came over, or it on what was here. */
  ties: number;
};

/**
 * Changes nothing. Throws `not-found` for two clients that were not merged with each other, `conflict` where the one
 * that stayed was merged with a third since: those two are taken apart first.
 */
export async function beforeSeparating(
  { db }: Pick<Work, 'db'>,
  keptId: string,
  otherId: string,
): Promise<BeforeSeparating> {
  const kept = await getClient(db, keptId);
  const other = await findMerged(db, otherId, keptId);
  const merging = other && (await findMerging(db, { id: otherId, into: keptId }));
  if (!other || !merging) throw new DomainError('not-found', 'These two were not merged with each other.');
  const { facts, happenedOn: mergedOn } = merging;
  const lines = await linesSince(db, { keptId, otherId, ...merging });
  return { kept, other, mergedOn, facts, lines, ties: await countTies(db, keptId, facts) };
}

/**
 * Puts back what merging two clients moved; what was added since stays where it is. Throws as `beforeSeparating` does,
 * and `conflict` where something of since is about both: then there is no telling whose it would be.
 */
export async function separateClients(
  work: Work,
  keptId: string,
  otherId: string,
  { by = '' }: { by?: string } = {},
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdClients(trx, [keptId, otherId]);
    await getClient(trx, keptId);
    await holdProposalsOf(trx, keptId);
    const { kept, other, facts, lines, ties } = await beforeSeparating({ db: trx }, keptId, otherId);
    if (lines.length + ties > 0)
      throw new DomainError(
        'conflict',
        `Something was recorded since that is about both, so ${other.name} can’t be taken apart any more.`,
      );
    await moveRows(trx, facts.moved, { from: keptId, to: otherId });
    if (facts.ledger === 'taken') await moveLedgers(trx, { from: keptId, to: otherId });
    if (facts.ledger === 'aside') await takeLedgerUp(trx, otherId);
    await giveBack(trx, facts.took, kept, other);
    await setMergedInto(trx, otherId, null);
    const both = [keptId, otherId].sort();
    for (const id of both) await refreshSearchOf(trx, id);
    await linkAnew(trx, both, { at, today }, await unlinkAcross(trx, both));
    const about = { kind: 'clients-separated', at, happenedOn: today } as const;
    await insertEvents(trx, [
      { ...about, facts: { otherId, name: other.name, by }, clientId: keptId },
      { ...about, facts: { otherId: keptId, name: kept.name, by }, clientId: otherId },
    ]);
  });
}

/** What was taken because there was none, where it is still the same. */
async function giveBack(trx: Db, took: ClientsMerged['took'], kept: Client, other: Client): Promise<void> {
  if (took.includes('address') && kept.address === other.address)
    await updateClient(trx, { ...kept, address: '' });
  if (!took.includes('time zone')) return;
  const zone = await findTimeZone(trx, other.id);
  if ((await findTimeZone(trx, kept.id)) === zone) await updateTimeZone(trx, kept.id, null);
}

/** Kinds that say nothing of what came over: links are made anew, and other clients have events of their own. */
const besides: ReadonlySet<string> = new Set(['deals-linked', 'clients-merged', 'clients-separated']);

async function linesSince(
  db: Db,
  { keptId, otherId, seq, facts }: { keptId: string; otherId: string; seq: number; facts: ClientsMerged },
): Promise<HistoryEvent[]> {
  const theirs = await listEventWords(db, otherId);
  const written = theirs.map(
    ({ facts, ...event }): Told => ({
      ...(event as Pick<Told, 'kind' | 'proposalId'>),
      facts: JSON.parse(facts),
    }),
  );
  const ids = new Set([...Object.values(facts.moved).flat(), ...idsWritten(written)]);
  // A plan that was done is struck out by the id of its event.
  for (const { id } of theirs) ids.add(id);
  const seqs = new Set(theirs.map((event) => event.seq));
  const since = await listEventsSince(db, keptId, seq);
  const isTheirs = ({ event, writtenOf }: (typeof since)[number]): boolean => {
    if (besides.has(event.kind)) return false;
    // A third that came since wrote of a list of its own, which is put aside.
    if (facts.ledger === 'taken' && writtenOf === keptId && event.kind.startsWith('ledger-')) return true;
    if (event.kind === 'contact-erased' && event.facts.left.some((one) => seqs.has(one.seq))) return true;
    return isAbout(event, ids);
  };
  return since.filter(isTheirs).map(({ event }) => event);
}

/** A parent, a person or a link on one side, and what hangs on it on the other. */
async function countTies(
  db: Db,
  keptId: string,
  { moved, ledger }: Pick<ClientsMerged, 'moved' | 'ledger'>,
): Promise<number> {
  const went = new Set(Object.values(moved).flat());
  const { proposals, revisions, links, rankings } = await listTies(db, keptId);
  const here = new Set(proposals.map(({ id }) => id));
  const across = (id: string, on: string | null) => on !== null && went.has(id) !== went.has(on);
  const grown = proposals.filter(
    ({ id, parentId, importId }) => importId === null && here.has(parentId ?? '') && across(id, parentId),
  );
  const meant = [...proposals, ...revisions, ...links].filter(({ id, contactId }) => across(id, contactId));
  const ranked = ledger === 'taken' ? [] : rankings.filter(({ linkId }) => went.has(linkId ?? ''));
  return new Set([...grown, ...meant].map(({ id }) => id)).size + ranked.length;
}
