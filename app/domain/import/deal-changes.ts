import type { State } from '../lifecycle';
import type { CivilDate, CurrencyCode } from '../proposal';
import type { Deal } from './deal';
import { looseKey } from './spellings';

/** What a file says of a deal that a later one may say otherwise; its people at the client are no part of it. */
export type DealFacts = Pick<
  Deal,
  'client' | 'title' | 'seller' | 'becomes' | 'startedOn' | 'closedOn' | 'amountMinor' | 'currency'
>;

/** A deal that the same source brought before. */
export type HeldDeal = {
  /** The proposal that it is here. */
  id: string;
  /** What the file said that was taken last; null where it came before that was kept. */
  said: DealFacts | null;
  /** What is here now, whoever recorded it. */
  now: Omit<DealFacts, 'becomes'> & { state: State };
  /** Of one that the very import that is planned took, before its server died: that it brought it, or what it changed. */
  taken?: 'brought' | Pick<HeldDeal, 'said' | 'now'>;
};

type Money = { minor: number; currency: CurrencyCode };
/** One thing that a row says otherwise than what is here. */
export type Change =
  | { what: 'becomes'; from: State; to: Deal['becomes'] }
  | { what: 'amount'; from: Money; to: Money }
  | { what: 'client' | 'title' | 'seller'; from: string; to: string }
  | { what: 'started' | 'closed'; from: CivilDate | null; to: CivilDate | null };

export type Compared =
  | { here: true }
  | { changes: Change[]; refused: null | 'decided here' | 'another deal' };

/**
 * What a row whose key is known says anew. It is here already where it says what its file said the last time, or what is
 * so by now. An open deal can still be decided or changed, an accepted one delivered as it was accepted; of a decided one
 * nothing is altered, and no deal goes to another client or to another first day.
 */
export function compareDeal({ said, now }: Pick<HeldDeal, 'said' | 'now'>, deal: DealFacts): Compared {
  if (said === null && deal.becomes === 'sent' && now.state !== 'sent') return { here: true };
  const before = said ?? { ...now, becomes: now.state };
  const here = { ...now, becomes: now.state };
  const changes = changesFrom(here, deal).filter(({ what }) =>
    changesFrom(before, deal).some((one) => one.what === what),
  );
  if (changes.length === 0) return { here: true };
  if (changes.some(({ what }) => what === 'client' || what === 'started'))
    return { changes, refused: 'another deal' };
  return { changes, refused: mayTake(now, deal, changes) ? null : 'decided here' };
}

/** What a row says otherwise than a deal that is here, whatever its file said before. */
export const changesTo = (now: HeldDeal['now'], deal: DealFacts): Change[] =>
  changesFrom({ ...now, becomes: now.state }, deal);

function mayTake(now: HeldDeal['now'], deal: DealFacts, changes: readonly Change[]): boolean {
  if (now.state === 'sent') return true;
  const delivers = now.state === 'accepted' && deal.becomes === 'delivered';
  const inTime = (deal.closedOn ?? '') >= (now.closedOn ?? '');
  return delivers && inTime && changes.every(({ what }) => what === 'becomes' || what === 'closed');
}

type Said = Omit<DealFacts, 'becomes'> & { becomes: State };

function changesFrom(was: Said, is: DealFacts): Change[] {
  const changes: Change[] = [];
  if (was.becomes !== is.becomes) changes.push({ what: 'becomes', from: was.becomes, to: is.becomes });
  // Spellings of one name are no change; nor is it one where either says nothing.
  for (const what of ['client', 'title', 'seller'] as const) {
    const [from, to] = [was[what], is[what]];
    if (from !== '' && to !== '' && looseKey(from) !== looseKey(to)) changes.push({ what, from, to });
  }
  if (was.startedOn !== is.startedOn)
    changes.push({ what: 'started', from: was.startedOn, to: is.startedOn });
  if (is.becomes !== 'sent' && was.closedOn !== is.closedOn)
    changes.push({ what: 'closed', from: was.closedOn, to: is.closedOn });
  if (saysAmount(was, is) && (was.amountMinor !== is.amountMinor || was.currency !== is.currency)) {
    const money = (one: Said | DealFacts) => ({ minor: one.amountMinor, currency: one.currency });
    changes.push({ what: 'amount', from: money(was), to: money(is) });
  }
  return changes;
}

/** What was not won has an amount where its file gives one; none is no amount of zero. */
function saysAmount(was: Said, is: DealFacts): boolean {
  if (is.becomes === 'delivered' || is.becomes === 'accepted') return true;
  return is.amountMinor !== 0 && (is.becomes === 'sent' || was.amountMinor !== 0);
}
