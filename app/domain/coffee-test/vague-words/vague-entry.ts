/**
 * What makes a word definite when it stands near it: any number ("two calls"), a measure of the thing itself ("to under
 * 2 s"), an
 * end in time ("until 30 June"), the counted thing of which it is a part ("60 photos, including some at dusk"), or
 * the size of what holds it ("a room for up to 12"). A list that says which is as good as a number ("named in Annex A");
 * and for a thing that is merely not counted any figure or quotation in its sentence will do.
 */
export type Release = 'quantity' | 'measure' | 'end' | 'part' | 'capacity' | 'figure';

/**
 * A class of words that leave an offer open. `words` is a pattern: a blank is any blank or hyphen, `<n>` a number in
 * figures or words, `<w>` one word. It begins and ends at the edge of a word.
 */
export type VagueEntry = {
  id: string;
  words: readonly string[];
  /** Verbs, in every form that they take: improve, improves, improved, improving. */
  verbs?: readonly string[];
  /** Why it is open-ended. */
  why: string;
  /** What could stand in its place, to be filled in. */
  sharper: string;
  releasedBy?: Release;
  /** Directly before or after one of these it means something else: "help desk". */
  notAfter?: readonly string[];
  notBefore?: readonly string[];
};

/** How a language counts, joins and denies, as patterns like those of the words. */
export type Grammar = {
  /** Every way to write a number without figures. */
  numbers: string;
  months: string;
  /** Begins another thing, whose numbers say nothing of the word. */
  joins: string;
  /** Before the end of a span: "until". */
  until: string;
  /** Before a number that measures: "under". */
  comparisons: string;
  /** Before a span that says how long it takes, not how much it is: "within three weeks". */
  within: string;
  spans: string;
  /** Said before a word, it is denied; said after it, it is left out. */
  denials: string;
  exclusions: string;
  /** Where it stands which ones are meant: "listed in". A quantity, too, is as good as its list. */
  references?: string;
  /** Before a part of what was counted: "including"; before the one thing that many are made into: "merged into". */
  parts?: string;
  wholes?: string;
  /** Before the most that a thing can take, and after it, whom it has room for. */
  capacities?: string;
  people?: string;
  /** Before what something is for: "two pages to help …". */
  purpose: string;
  /** Whether a capital inside a sentence marks a name. German writes every noun with one. */
  capitalsAreNames: boolean;
};

export type Lexicon = { grammar: Grammar; entries: readonly VagueEntry[] };
