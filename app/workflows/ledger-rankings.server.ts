import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { insertEvent } from '../../db/queries/events';
import { getFirm } from '../../db/queries/firm';
import { findOpenLedgerLink } from '../../db/queries/ledger-links';
import { findLedger, insertLedger, updateTheirRanking } from '../../db/queries/ledgers';
import { dateIn } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { CivilDate } from '../domain/proposal';
import { isRanking, type TheirRanking } from '../domain/relationship/ledger';
import { asksTheSame } from '../domain/relationship/ledger-versions';
import { nothingYet, refuseOther } from './ledger.server';
import { tokenSha256 } from './share.server';
import { moment, type Work } from './work.server';

/** `version`: the list that they saw. */
export type Ranking = { version: number; ranks: number[]; words: string; by: string };

/**
 * Takes a client's own ranking, by the link that they hold. One that stood is kept as the version before, but for what
 * is put right through the same link on the same day. Throws `not-found` where the link leads nowhere any more,
 * `conflict` where the list is another by now.
 */
export async function rankLedger(work: Work, token: string, ranking: Ranking): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { id: linkId, clientId } = await openLink(trx, token);
    await holdClient(trx, clientId);
    // Ended while we waited for the client's row.
    await openLink(trx, token);
    const { time_zone } = await getFirm(trx);
    await takeRanking(trx, clientId, ranking, {
      ...{ at, on: today, linkId, told: null },
      putsRight: (stood) => stood.linkId === linkId && dateIn(time_zone, stood.at) === today,
    });
  });
}

/**
 * Takes a ranking that the client told one of us, under the rules of their own page. One that stood is kept as the
 * version before, but for what the same person told on the same day. Throws `invalid` for a day to come or before the
 * ranking that stands, `conflict` where the list is another by now.
 */
export async function recordRanking(
  work: Work,
  clientId: string,
  { told, ...ranking }: Ranking & { told: { to: string; on: CivilDate } },
): Promise<void> {
  const { at, today } = await moment(work);
  if (told.on > today) {
    throw new DomainError('invalid', 'This day is still to come. Say when they told it.', { field: 'on' });
  }
  await work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const { time_zone } = await getFirm(trx);
    const stands = await findLedger(trx, clientId);
    refuseEarlier(stands?.theirs ?? null, told.on, time_zone);
    await takeRanking(trx, clientId, ranking, {
      ...{ at, on: told.on, linkId: null, told },
      putsRight: (stood) => stood.told?.on === told.on && stood.by === ranking.by,
    });
  });
}

/** What was told before another ranking takes nobody's place. */
function refuseEarlier(theirs: TheirRanking | null, on: CivilDate, timeZone: string): void {
  const ranked = theirs && (theirs.told?.on ?? dateIn(timeZone, theirs.at));
  if (!ranked || on >= ranked) return;
  const message = `The ranking of ${theirs.by || 'theirs'} is of ${ranked}, and stands. Say that day or a later one.`;
  throw new DomainError('invalid', message, { field: 'on' });
}

type How = Pick<TheirRanking, 'at' | 'linkId' | 'told'> & {
  on: CivilDate;
  putsRight(stood: TheirRanking): boolean;
};

async function takeRanking(
  trx: Db,
  clientId: string,
  { version: seen, ranks, words, by }: Ranking,
  { on, putsRight, ...how }: How,
): Promise<void> {
  const ledger = await findLedger(trx, clientId);
  if (!ledger) throw nothingYet();
  await refuseOther(trx, { clientId, seen, stands: ledger, isSame: asksTheSame });
  if (!isRanking(ranks, ledger.lines.length)) {
    throw new DomainError('invalid', 'Give each line a place of its own.');
  }
  const { theirs } = ledger;
  const ranking = { ranks, words, by, ...how };
  if (theirs && isSameRanking(theirs, ranking)) {
    // Whoever sends it through another link finds it there, too.
    if (how.linkId)
      await updateTheirRanking(trx, { clientId, version: ledger.version }, { ...theirs, linkId: how.linkId });
    return;
  }
  const version = theirs && !putsRight(theirs) ? ledger.version + 1 : ledger.version;
  if (version === ledger.version) await updateTheirRanking(trx, { clientId, version }, ranking);
  else await insertLedger(trx, clientId, { ...ledger, version, theirs: ranking });
  const facts = { version, by, ...(how.told && { toldTo: how.told.to }) };
  await insertEvent(trx, { kind: 'ledger-ranked', facts, at: how.at, happenedOn: on, clientId });
}

/** By the same person with the same places and words; whom of us they told changes nothing. */
const isSameRanking = (one: TheirRanking, other: TheirRanking): boolean =>
  one.by === other.by &&
  one.words === other.words &&
  one.told?.on === other.told?.on &&
  String(one.ranks) === String(other.ranks);

async function openLink(trx: Db, token: string) {
  const link = await findOpenLedgerLink(trx, tokenSha256(token));
  if (!link) throw new DomainError('not-found', 'This link leads nowhere.');
  return link;
}
