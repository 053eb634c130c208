import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { insertEvent } from '../../db/queries/events';
import { getFirm } from '../../db/queries/firm';
import { findOpenLedgerLink } from '../../db/queries/ledger-links';
import { insertLedger, listLedgers, updateTheirRanking } from '../../db/queries/ledgers';
import { dateIn } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { CivilDate } from '../domain/proposal';
import { isRanking, type TheirRanking } from '../domain/relationship/ledger';
import { asksTheSame } from '../domain/relationship/ledger-versions';
import { inOrderOf, isSamePerson, mayBeOneName, rankingsOf } from '../domain/relationship/rankings';
import { nothingYet, refuseOther } from './ledger.server';
import { tokenSha256 } from './share.server';
import { moment, type Work } from './work.server';

/** `version`: the list that they saw. */
export type Ranking = { version: number; ranks: number[]; words: string; by: string };

/**
 * Takes a client's own ranking, by the link that they hold. It stands beside those of others there, and in place of an
 * earlier one of the same person: that is kept in its version, but for what is put right on the same day. Throws `not-found` where the link leads nowhere any more,
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
 * Takes a ranking that somebody at the client told one of us, under the rules of their own page. Throws `invalid` for a
 * day to come or before the ranking of theirs that stands, `conflict` where the list is another by now.
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
    const own = { by: ranking.by, linkId: null };
    const stood = rankingsOf(await listLedgers(trx, clientId)).find((one) => isSamePerson(one, own));
    refuseEarlier(stood, told.on, time_zone);
    await takeRanking(trx, clientId, ranking, {
      ...{ at, on: told.on, linkId: null, told },
      putsRight: (stood) => stood.told?.on === told.on,
    });
  });
}

/** What somebody told before they ranked it otherwise does not take the place of that. */
function refuseEarlier(stood: TheirRanking | undefined, on: CivilDate, timeZone: string): void {
  const ranked = stood && (stood.told?.on ?? dateIn(timeZone, stood.at));
  if (!ranked || on >= ranked) return;
  const message = `The ranking of ${stood.by} is of ${ranked}, and stands. Say that day or a later one.`;
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
  const ledgers = await listLedgers(trx, clientId);
  const [ledger] = ledgers;
  if (!ledger) throw nothingYet();
  await refuseOther(trx, { clientId, seen, stands: ledger, isSame: asksTheSame });
  if (!isRanking(ranks, ledger.lines.length)) {
    throw new DomainError('invalid', 'Give each line a place of its own.');
  }
  const ranking = { ranks, words, by, ...how };
  const stood = stoodBefore(rankingsOf(ledgers), ranking);
  // A version in which we changed ours alone has their ranking from the one before.
  const copies = ledgers.filter(
    ({ theirs }) => stood && theirs?.at === stood.at && isSamePerson(theirs, stood),
  );
  const replace = async (one: TheirRanking) => {
    for (const { version, lines } of copies) {
      const ranks = inOrderOf({ lines }, ledger.lines, one.ranks);
      await updateTheirRanking(trx, { clientId, version }, { ...one, ranks });
    }
  };
  if (stood && isSameRanking(stood, ranking)) {
    // Whoever sends it through another link finds it there, too.
    if (how.linkId) await replace({ ...stood, linkId: how.linkId });
    return;
  }
  const isPutRight = stood !== undefined && (putsRight(stood) || !isSamePerson(stood, ranking));
  const version = isPutRight
    ? (copies[0]?.version ?? ledger.version)
    : ledger.version + (ledger.theirs ? 1 : 0);
  if (isPutRight) await replace(ranking);
  else if (ledger.theirs) await insertLedger(trx, clientId, { ...ledger, version, theirs: ranking });
  else await updateTheirRanking(trx, { clientId, version }, ranking);
  const facts = { version, by, ...(how.told && { toldTo: how.told.to }) };
  await insertEvent(trx, { kind: 'ledger-ranked', facts, at: how.at, happenedOn: on, clientId });
}

/** The same person's ranking; or the very same places through the same link, by a name that was put right. */
const stoodBefore = (rankings: readonly TheirRanking[], ranking: TheirRanking) =>
  rankings.find((stood) => isSamePerson(stood, ranking)) ??
  rankings.find(
    ({ by, linkId, ranks }) =>
      linkId !== null &&
      linkId === ranking.linkId &&
      String(ranks) === String(ranking.ranks) &&
      mayBeOneName(by, ranking.by),
  );

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
