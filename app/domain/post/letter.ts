import type { Fact, List } from '../document/document-parts';

/** A mail before it is text or HTML: what it says, in order. */
export type Letter = {
  /** BCP 47, for screen readers and hyphenation. */
  language: string;
  subject: string;
  /** What a list of mails shows beside the subject. */
  preview: string;
  firm: { name: string; accent: string };
  parts: LetterPart[];
  /** Small, at the end. */
  smallPrint: string[];
};

export type LetterPart =
  | { kind: 'text'; text: string }
  /** One line that stands out: the outcome. */
  | { kind: 'lead'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | ({ kind: 'list' } & List)
  | { kind: 'choices'; heading: string; items: List[] }
  /** Somebody's own words, under who said them. */
  | { kind: 'quote'; heading: string; text: string }
  | { kind: 'button'; label: string; url: string };
