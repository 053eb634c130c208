import { addDays, daysBetween } from '../calendar';
import type { CivilDate, CurrencyCode } from '../proposal';
import type { Fade } from './fade';
import type { Evidence, LoggedDelivery, LoggedFact } from './log';
import type { Reach } from './reach';

/** The one thing to do next with a client, and what it rests on. */
export type SensibleStep =
  | { do: 'reply to their question'; proposalId: string; title: string; by: string }
  | { do: 'keep the promise'; proposalId: string; title: string; endsOn: CivilDate | null }
  | {
      do: 'wait for their answer';
      proposalId: string;
      title: string;
      validUntil: CivilDate | null;
      /** It has been with them for longer than they take, or is about to run out. */
      isToAsk: boolean;
    }
  | { do: 'send the draft'; proposalId: string; title: string }
  | { do: 'ask whether it is alive'; proposalId: string; title: string; sentOn: CivilDate }
  | { do: 'mend the promise'; broken: LoggedDelivery }
  | { do: 'get in touch'; fade: Fade | null }
  | { do: 'ask whether it is still so'; fact: LoggedFact }
  | { do: 'offer something'; reach: Reach; kept: number; fade: Fade | null; parentId: string | null }
  | { do: 'begin'; ceilingMinor: number | null; currency: CurrencyCode };

/** How the client stands, as far as the next step asks. Lists are the most urgent first. */
export type Situation = {
  /** What they asked and we did not reply to. */
  questions: readonly { proposalId: string; title: string; by: string }[];
  promises: readonly { proposalId: string; title: string; endsOn: CivilDate | null }[];
  waiting: readonly { proposalId: string; title: string; sentOn: CivilDate; validUntil: CivilDate | null }[];
  /** After so many days of silence an open offer is asked about. */
  askAfterDays: number;
  drafts: readonly { proposalId: string; title: string }[];
  /** Deals of before that nobody decided, and that count as run out: the latest first. */
  cold: readonly { proposalId: string; title: string; sentOn: CivilDate; lastDay: CivilDate }[];
  deliveries: readonly LoggedDelivery[];
  touchpoints: readonly Evidence[];
  stale: readonly LoggedFact[];
  fade: Fade | null;
  reach: Reach | null;
  /** The latest yes, which a next offer grows from. */
  openDoor: string | null;
  firmCurrency: CurrencyCode;
  ceilingMinor: number | null;
  today: CivilDate;
};

/** An offer that closes this soon is asked about, however long they take. */
export const nearDays = 3;

/**
 * A deal of before that began longer ago is no open offer to ask about: who still wanted it would have found a year's
 * budget for it, and who is asked about it after years learns only that we have not listened. Our judgement.
 */
export const askableDays = 365;

/**
 * Who waits for our word gets it. What we owe comes next, then what they were asked, then what we began; a broken promise
 * is spoken of before anything new is asked, and who fades is spoken to before a fact or an offer is brought up. A deal
 * that went cold is asked about before anything else is begun; once something was heard after its last day, it has been
 * overtaken, and one of years ago only shows that nothing was heard since: then we get in touch.
 */
export function sensibleStep(now: Situation): SensibleStep {
  const [question] = now.questions;
  if (question) return { do: 'reply to their question', ...question };
  const [promise] = now.promises;
  if (promise) return { do: 'keep the promise', ...promise };
  const toAsk = now.waiting.find((one) => isToAsk(one, now));
  const waiting = toAsk ?? now.waiting[0];
  if (waiting) {
    const { proposalId, title, validUntil } = waiting;
    return { do: 'wait for their answer', proposalId, title, validUntil, isToAsk: waiting === toAsk };
  }
  const [draft] = now.drafts;
  if (draft) return { do: 'send the draft', ...draft };
  const broken = brokenLast(now.deliveries);
  const spoken = broken && now.touchpoints.some(({ on }) => on >= broken.on);
  if (broken && !spoken) return { do: 'mend the promise', broken };
  const { fade, reach } = now;
  const [cold] = now.cold;
  if (cold && (!fade || fade.last.on <= cold.lastDay)) {
    const { proposalId, title, sentOn } = cold;
    if (daysBetween(sentOn, now.today) > askableDays) return { do: 'get in touch', fade };
    return { do: 'ask whether it is alive', proposalId, title, sentOn };
  }
  if (fade && fade.standing !== 'current' && fade.standing !== 'due') return { do: 'get in touch', fade };
  const [fact] = now.stale;
  if (fact) return { do: 'ask whether it is still so', fact };
  if (reach && fade) {
    const kept = now.deliveries.filter((one) => one.kept).length;
    return { do: 'offer something', reach, kept, fade, parentId: now.openDoor };
  }
  return { do: 'begin', ceilingMinor: now.ceilingMinor, currency: now.firmCurrency };
}

/** Silence counts from the day it was sent, or from the last word since: who was asked yesterday is not asked again. */
function isToAsk({ sentOn, validUntil }: Situation['waiting'][number], now: Situation): boolean {
  const { today, fade, askAfterDays } = now;
  if (validUntil !== null && validUntil <= addDays(today, nearDays)) return true;
  const silentSince = fade && fade.last.on > sentOn ? fade.last.on : sentOn;
  return daysBetween(silentSince, today) > askAfterDays;
}

/** The promise that was broken last, where none was kept since. Of one day the kept one counts. */
function brokenLast(deliveries: readonly LoggedDelivery[]): LoggedDelivery | undefined {
  const kept = deliveries.filter((one) => one.kept).map(({ on }) => on);
  return deliveries.findLast((one) => !one.kept && kept.every((on) => on < one.on));
}
