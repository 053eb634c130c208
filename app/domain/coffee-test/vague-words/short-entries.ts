import type { Release, VagueEntry } from './vague-entry';

/** Why a word leaves an offer open, and what makes it definite: the same in every language. */
const kinds = {
  amount: { why: 'It has no upper end that both of you would name.' },
  quantity: { why: 'It says more than one and no more than that.' },
  list: { why: 'It leaves the list open.' },
  time: { why: 'It names no day.' },
  often: { why: 'It says neither how often nor until when.', releasedBy: 'quantity' },
  open: { why: 'Who decides when that is?' },
  hedge: { why: 'It takes half of the promise back.' },
  effort: { why: 'It names an effort, not what they will have in hand.', releasedBy: 'quantity' },
  change: { why: 'It says neither from where nor to where.', releasedBy: 'measure' },
  quality: { why: 'Each of you will judge it differently.', releasedBy: 'measure' },
  fitting: { why: 'Each of you will judge it differently.', releasedBy: 'quantity' },
} satisfies Record<string, { why: string; releasedBy?: Release }>;

export type Kind = keyof typeof kinds;
/** The words of a kind, and where they mean something else. */
export type ShortEntry = {
  kind: Kind;
  words: readonly string[];
  notBefore?: readonly string[];
  notAfter?: readonly string[];
};

/** Entries of a compact lexicon; `sharper`: what could stand in place of each kind, in its language. */
export const entriesFrom = (short: readonly ShortEntry[], sharper: Record<Kind, string>): VagueEntry[] =>
  short.map(({ kind, ...entry }, index) => ({
    id: `${kind}-${index + 1}`,
    ...kinds[kind],
    sharper: sharper[kind],
    ...entry,
  }));
