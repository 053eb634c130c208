import { daysBetween, daysInWords, spanInWords } from '../calendar';
import type { CivilDate, CurrencyCode } from '../proposal';
import type { Fade } from './fade';
import type { FadeReason } from './fade-reasons';
import type { FactKind } from './log';
import { inWords, listed } from './number-words';
import { nearDays, type SensibleStep } from './sensible-step';

/** What a reading says to somebody in a hurry. Money and days are written by whoever asks. */
export type Writing = {
  today: CivilDate;
  money(amountMinor: number, currency: CurrencyCode): string;
  day(date: CivilDate): string;
};

/** `none`: before the first exchange. */
export const fadeTitles: Record<Fade['standing'] | 'none', string> = {
  current: 'In touch',
  due: 'Time to be in touch',
  fading: 'Fading',
  faded: 'Faded',
  none: 'Not in touch yet',
};

/** How long ago, and how often it usually is. */
export function fadeSentence(fade: Fade | null): string {
  if (!fade) return 'Nothing was heard from them yet.';
  const { sinceDays, rhythmDays, exchangeDays } = fade;
  const last = `The last exchange was ${ago(sinceDays)}`;
  return exchangeDays < 3
    ? `${last}. There were too few yet for a rhythm.`
    : `${last}; as a rule there is one every ${spanInWords(rhythmDays)}.`;
}

export function reasonSentence(reason: FadeReason, { money }: Writing): string {
  switch (reason.kind) {
    case 'slower answers':
      return `Their last answers took ${spanInWords(reason.days)}, those before ${spanInWords(reason.beforeDays)}.`;
    case 'smaller offers': {
      const { totalMinor, beforeMinor, currency } = reason;
      return `Their last yes was ${money(totalMinor, currency)}, the largest before it ${money(beforeMinor, currency)}.`;
    }
    case 'stale facts': {
      const { length } = reason.facts;
      return length === 1
        ? 'One fact about them was not confirmed for long.'
        : `${capital(inWords(length))} facts about them were not confirmed for long.`;
    }
  }
}

/** What to do next, in one sentence. */
export function stepSentence(step: SensibleStep, { today, money, day }: Writing): string {
  switch (step.do) {
    case 'reply to their question':
      return `Reply to ${step.by || 'them'}: they ask about ${step.title}.`;
    case 'keep the promise': {
      if (step.endsOn === null) return `Keep the promise: ${step.title}.`;
      const days = daysBetween(today, step.endsOn);
      return days < 0
        ? `Keep the promise: ${step.title} was to end on ${day(step.endsOn)}.`
        : `Keep the promise: ${step.title} ends ${daysInWords(days)}.`;
    }
    case 'wait for their answer': {
      const { title, validUntil, isToAsk } = step;
      const does = isToAsk ? `Ask them about ${title}` : `Wait for their answer to ${title}`;
      if (validUntil === null) return `${does}.`;
      const days = daysBetween(today, validUntil);
      if (days <= nearDays) return `Ask them about ${title}: it closes ${daysInWords(days)}.`;
      return `${does}. It is open until ${day(validUntil)}.`;
    }
    case 'ask whether it is alive':
      return `Ask whether ${step.title} is still alive: it began on ${day(step.sentOn)}, there is no answer yet, and it has likely gone cold. Write down what they say.`;
    case 'send the draft':
      return `Finish ${step.title || 'the offer you began'}, and send it.`;
    case 'mend the promise':
      return `Mend ${step.broken.title} before you ask for anything: that promise was broken on ${day(step.broken.on)}.`;
    case 'get in touch':
      return step.fade
        ? `Get in touch before you offer anything: the last exchange was ${ago(step.fade.sinceDays)}.`
        : 'Get in touch before you offer anything: nothing was heard from them yet.';
    case 'ask whether it is still so':
      return `Ask them whether it is still so: “${step.fact.text}”.`;
    case 'offer something': {
      const { reach, kept, fade } = step;
      const promises = kept === 1 ? 'one promise' : `${inWords(kept)} promises`;
      const grounds = [
        kept > 0 ? `you kept ${promises} to them` : '',
        fade ? `the last exchange was ${ago(fade.sinceDays)}` : '',
      ].filter(Boolean);
      return `Offer something up to ${money(reach.reachMinor, reach.currency)}: ${listed(grounds)}.`;
    }
    case 'begin':
      return step.ceilingMinor === null
        ? 'Begin small, with one offer that is easy to say yes to.'
        : `Begin small, with an offer of up to ${money(step.ceilingMinor, step.currency)}.`;
  }
}

/** What to ask about a fact that was not confirmed for long: each fits any sentence of its kind. */
export const factQuestions: Record<FactKind, string> = {
  goal: 'Is that still the goal?',
  pain: 'Is that still a worry?',
  change: 'Is that still how it stands?',
  process: 'Is that still how you work?',
};

export const ago = (days: number): string => daysInWords(-days);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
