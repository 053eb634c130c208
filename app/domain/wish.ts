import type { Standing } from './lifecycle';
import type { Choice, CivilDate, Offer } from './proposal';
import { metOf } from './smaller';

/** What a no can ask for in place of a yes. */
export const asks = ['smaller', 'different', 'not now'] as const;
export type Asked = (typeof asks)[number];

/** How a proposal stands, in lists; a no that asks for something else says for what. */
export type Told = Standing | Asked;

/** `answer`: the kind of the answer it stands at, if it has one. */
export function toldOf(standing: Standing, answer: string | null | undefined): Told {
  return (standing === 'declined' && asks.find((ask) => ask === answer)) || standing;
}

/** What a client said in place of a yes; a plain no and a yes are none. */
export type Wish = { heading: string; lines: string[]; note: string; revise: string | null };

/** How far a draft already meets a wish for something smaller, for who writes it; none for another wish. */
export function metInWords(
  draft: Offer,
  { kind, leaveOut, amountMinor }: Said,
  money: (amountMinor: number) => string,
): string[] {
  if (kind !== 'smaller') return [];
  const { leftOut, stillIn, meetsAmount } = metOf(draft, { leaveOut, amountMinor });
  const figure = amountMinor === null ? '' : money(amountMinor);
  return [
    leftOut.length > 0 ? `Taken out of this draft: ${quoted(leftOut)}.` : '',
    stillIn.length > 0 ? `Still in it: ${quoted(stillIn)}.` : '',
    meetsAmount === true ? `It asks no more than their ${figure}.` : '',
    meetsAmount === false ? `It still asks more than their ${figure}.` : '',
    leftOut.length > 0 || meetsAmount === true ? 'Read it through before it goes out.' : '',
  ].filter(Boolean);
}

const quoted = (names: string[]): string => names.map((one) => `“${one}”`).join(', ');

type Said = {
  kind: string;
  answeredBy: string;
  leaveOut: string[];
  amountMinor: number | null;
  until: CivilDate | null;
  note: string;
  choice?: Choice | null;
};

/**
 * A client's wish in words for us: who asked for what, and what to call the draft that answers it (`revise`; null where
 * there is nothing to write yet). Null for an answer that is no wish.
 */
export function wishOf(
  { kind, answeredBy, leaveOut, amountMinor, until, note }: Said,
  money: (amountMinor: number) => string,
  day: (date: CivilDate) => string,
): Wish | null {
  const who = answeredBy || 'The client';
  if (kind === 'smaller') {
    const lines = [
      leaveOut.length > 0 ? `Leave out: ${quoted(leaveOut)}.` : '',
      amountMinor === null ? '' : `Would say yes to ${money(amountMinor)}.`,
    ].filter(Boolean);
    return { heading: `${who} asked for something smaller`, lines, note, revise: 'Write the smaller offer' };
  }
  if (kind === 'different') {
    return {
      heading: `${who} asked for something different`,
      lines: [],
      note,
      revise: 'Write the other offer',
    };
  }
  if (kind === 'not now') {
    const lines = until === null ? [] : [`Ask again on ${day(until)}.`];
    return { heading: `${who} said: not now`, lines, note, revise: null };
  }
  return null;
}
