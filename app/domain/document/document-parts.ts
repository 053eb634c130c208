import type { DocumentStyle, PaperSize } from '../proposal';
import type { TotalRow } from './document-totals';

export type Fact = { label: string; value: string };
export type Section = { heading: string; text: string };
export type Choices = { heading: string; items: List[] };
export type List = { heading: string; items: string[] };
/** `tax`: its rate, where the lines are not all taxed alike; else empty. */
export type PriceLine = {
  description: string;
  quantity: string;
  unitPrice: string;
  tax: string;
  amount: string;
};
export type Deliverables = { heading: string; items: { name: string; doneWhen: string }[] };

/** What the mail says that carries the document; the rest it takes from the document itself. */
export type MailTexts = {
  subject: string;
  /** Empty where a cover note greets in its own words. */
  greeting: string;
  /** The writer's own words before the offer, else a sentence of ours. */
  opening: string;
  /** Where it is open longer than the document says; else empty. */
  openUntil: string;
  /** The labels end as a label in running text does: "Price:". */
  facts: Fact[];
  /** Each with what it comes to, and what it holds. */
  options: Choices;
  /** What has a price and is in every option; none where there is no choice. */
  inEveryOption: List;
  /** What may be added, each with its price. */
  youMayAdd: List;
  youGet: List;
  notIncluded: string;
  youProvide: string;
  justReply: string;
  attached: string;
  regards: string;
};

/**
 * Every string that a reader of the offer sees, in the order they read it. Paper, screen, mail and export print
 * these strings and compute nothing. A part the writer left empty is null or has no items, and is not shown.
 */
export type DocumentView = {
  /** BCP 47, of the document's words. */
  language: string;
  style: DocumentStyle;
  pageSize: PaperSize;
  accent: string;
  logoSha256: string | null;
  /** Of the author. */
  photoSha256: string | null;
  /** SHA-256 of the firm's own fonts, in the order in which they are asked for a character. */
  fonts: string[];
  metadata: { title: string; author: string; subject: string; createdAt: string | null };
  /** "DRAFT" on anything that was not sent, else null. */
  mark: string | null;
  from: { name: string; lines: string[] };
  /** The day it was sent; empty on a draft. */
  sentOn: string;
  /** Whom it is for, as lines of a letter's address. */
  to: string[];
  preparedFor: string;
  /** The contact's role and e-mail and the client's address, in one line. */
  preparedForDetails: string;
  /** A few words before the offer; may hold line breaks. */
  coverNote: string;
  title: string;
  outcome: string;
  problem: string;
  /** Price, by when, valid until. */
  facts: Fact[];
  deliverables: Deliverables;
  exclusions: List;
  clientProvides: List;
  dates: { heading: string; rows: Fact[] };
  /** What happens on the way: the label is what, the value its day. */
  milestones: { heading: string; rows: Fact[] };
  price: {
    heading: string;
    columns: PriceLine;
    /** Above lines that every option has; empty where there are no options. */
    linesHeading: string;
    lines: PriceLine[];
    /** Of what there is no choice about; none where there are options, each of which has its own. */
    totals: TotalRow[];
    /** What the client takes one of. */
    options: {
      heading: string;
      items: {
        name: string;
        deliverables: Deliverables['items'];
        lines: PriceLine[];
        total: string;
        totals: TotalRow[];
      }[];
    };
    /** What the client may tick; in no total. */
    optionalLines: { heading: string; lines: PriceLine[] };
    /** What the law wants said of the tax, or empty. */
    note: string;
    terms: string;
  };
  safety: Section | null;
  nextStep: Section | null;
  /** Empty on a draft that has nothing to agree to yet; `toWrite` stands there. */
  signatures: { heading: string; party: string; name: string; nameLabel: string; dateLabel: string }[];
  /** The headings of what such a draft still lacks; no items once there is something to sign. */
  toWrite: List;
  footer: { number: string; revision: string; hash: string; page: string };
  /** On screen after a yes: the places of the option and of the lines that were taken, and what to call them. */
  taken?: { option: number | null; added: number[]; words: { taken: string; left: string } };
  mail: MailTexts;
};
