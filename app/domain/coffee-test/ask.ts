import type { Offer } from '../proposal';
import { listed } from './in-words';
import { otherLanguageOf } from './looks-like';
import type { Miss, Rule } from './rule';

/** More extras than these are a menu, and a menu is a second decision. */
const mostOptionalLines = 3;

const acts =
  'accept|arrange|book|call|choose|click|complete|confirm|countersign|download|email|fill in|fill out|forward|invite|mail|order|pay|phone|pick|register|reply|return|ring|schedule|send|sign up|sign|select|share|submit|text|transfer|upload|visit|wire|write';
const act = new RegExp(
  `^(?:(?:and|then|also|please|next|finally|lastly|first|second|third|just|simply|after that|afterwards|you (?:can|should|then|just|need to|will need to)|kindly|now)[\\s,]+){0,3}(${acts})(?![\\p{L}-])`,
  'iu',
);
const quotation = /“[^”]{0,200}”|"[^"]{0,200}"/gu;
const another = /[.;!?]\s|\n|,\s|\s(?=(?:and|then)\s)|:\s|^\s*(?:[0-9]|-)[.)]?\s/gmu;

/**
 * The acts that a next step asks for, in English: each verb that begins a clause. What follows "or" is another way to
 * do the same, and who signs and sends back signs.
 */
export function actsIn(nextStep: string): string[] {
  const found = nextStep
    .replace(quotation, '“”')
    .split(another)
    .flatMap((part) => act.exec(part.trim())?.[1]?.toLowerCase() ?? []);
  const [first] = found;
  const isReturn = (verb: string) =>
    verb === 'return' || verb === 'send' || verb === 'mail' || verb === 'email';
  if (
    first === 'sign' &&
    found.length === 2 &&
    found.slice(1).every(isReturn) &&
    /\b(?:back|it|return)\b/i.test(nextStep)
  )
    return ['sign'];
  return [...new Set(found)];
}

export const askSingle: Rule = {
  id: 'ask.single',
  field: 'nextStep',
  kind: 'advice',
  ground: 'judgement',
  asks: 'One decision, and one act to make it.',
  test: ({ offer, footing: { thresholds } }) => [
    ...choiceMisses(offer, thresholds.options),
    ...(otherLanguageOf(offer) === null ? stepMisses(offer) : []),
  ],
};

function choiceMisses({ options, lines }: Offer, most: number): Miss[] {
  const misses: Miss[] = [];
  if (options.length > most) {
    const sentence = `${options.length} options are a catalogue. Keep the ${most} that differ most.`;
    misses.push({ field: 'options', sentence });
  }
  const optional = lines.filter((line) => line.optional).length;
  if (optional > mostOptionalLines) {
    const sentence = `${optional} extras ask for ${optional} more decisions. Keep ${mostOptionalLines}, or put them into the price.`;
    misses.push({ field: 'lines', sentence });
  }
  return misses;
}

function stepMisses({ nextStep, language }: Offer): Miss[] {
  const asked = language === 'en' ? actsIn(nextStep) : [];
  if (asked.length < 2) return [];
  const sentence = `It asks them to ${listed(asked)}. Ask for the one act that means yes; the rest can follow it.`;
  return [{ field: 'nextStep', sentence }];
}
