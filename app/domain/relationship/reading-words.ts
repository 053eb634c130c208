import { daysBetween, daysInWords, spanInWords } from '../calendar';
import type { CivilDate, CurrencyCode } from '../proposal';
import type { Fade } from './fade';
import type { FadeReason } from './fade-reasons';
import { type Level, type LevelName, lastOf, signalsOf } from './levels';
import { signalWords } from './line-words';
import type { FactKind, RelationshipLog } from './log';
import type { SensibleStep } from './sensible-step';
import type { RelationshipThresholds } from './thresholds';

/** What a reading says to somebody in a hurry. Money and days are written by whoever asks. */
export type Writing = {
  today: CivilDate;
  money(amountMinor: number, currency: CurrencyCode): string;
  day(date: CivilDate): string;
};

export const levelTitles: Record<LevelName, string> = {
  professional: 'They trust our word',
  personal: 'They like working with us',
  structural: 'We are part of how they work',
  power: 'It works whoever serves them',
};

export const levelStandings: Record<Level['standing'], string> = {
  met: 'met',
  'not yet': 'not yet',
  lapsed: 'lapsed',
};

/** One plain sentence on why a level stands as it does. */
export function levelSentence(
  { name, standing, evidence }: Level,
  log: RelationshipLog,
  { lastDeliveries }: Pick<RelationshipThresholds, 'lastDeliveries'>,
): string {
  const ids = new Set(evidence.map(({ eventId }) => eventId));
  switch (name) {
    case 'professional': {
      const last = lastOf(log, lastDeliveries);
      const kept = last.filter((one) => one.kept).length;
      if (last.length === 0) return 'No promise was delivered to them yet.';
      const counted =
        last.length === 1 ? 'the one promise so far' : `the last ${inWords(last.length)} promises`;
      if (standing === 'met') {
        return kept === last.length ? `You kept ${counted}.` : `You kept ${inWords(kept)} of ${counted}.`;
      }
      return `You kept ${kept === 0 ? 'none' : inWords(kept)} of ${counted}; it takes four in five.`;
    }
    case 'personal': {
      const told = log.touchpoints.filter(({ eventId }) => ids.has(eventId)).flatMap(signalsOf);
      const signs = [...new Set(told)].map((signal) => signalWords[signal].replace(/^they /, ''));
      if (standing === 'met') return `Within a year they ${listed(signs)}.`;
      return standing === 'lapsed'
        ? 'They showed it, but not twice within the last year.'
        : 'It takes two signs within a year: they call first, introduce, thank, forgive or share.';
    }
    case 'structural': {
      const fact = log.facts.find((one) => one.confirmations.some(({ eventId }) => ids.has(eventId)));
      if (standing === 'met') {
        return fact
          ? `They said so: “${fact.text}”.`
          : 'Three yeses within a year, none long after the last.';
      }
      return standing === 'lapsed'
        ? 'It was so. Since then the yeses came further apart, or nobody asked again.'
        : 'It takes three yeses within a year, or their word that we are in their process.';
    }
    case 'power': {
      const leaders = [...new Set(log.deliveries.filter(({ kept }) => kept).map((one) => one.ledByName))];
      const names = leaders.filter((leader) => leader !== null);
      if (standing === 'met') {
        return `${listed(names)} ${names.length === 2 ? 'both' : 'all'} kept promises to them.`;
      }
      if (standing === 'lapsed')
        return 'Several of you kept promises to them, the last more than a year ago.';
      return names.length === 0
        ? 'It takes promises kept by two of your people.'
        : `So far only ${names[0]} has kept promises to them.`;
    }
  }
}

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

/** An offer that closes this soon is asked about. */
const nearDays = 3;

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
      const { title, validUntil, isWordDue } = step;
      const does = isWordDue ? `Ask them about ${title}` : `Wait for their answer to ${title}`;
      if (validUntil === null) return `${does}.`;
      const days = daysBetween(today, validUntil);
      if (days <= nearDays) return `Ask them about ${title}: it closes ${daysInWords(days)}.`;
      return `${does}. It is open until ${day(validUntil)}.`;
    }
    case 'send the draft':
      return `Finish ${step.title || 'the offer you began'}, and send it.`;
    case 'mend the promise':
      return `Mend ${step.broken.title} before you ask for anything: that promise was broken on ${day(step.broken.on)}.`;
    case 'get in touch':
      return `Get in touch before you offer anything: the last exchange was ${ago(step.fade.sinceDays)}.`;
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

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => numbers[count] ?? String(count);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
