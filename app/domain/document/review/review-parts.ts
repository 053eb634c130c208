import type { Fact } from '../document-parts';
import type { PrintedFrame } from '../printed-frame';

/** A column of a table on paper, and how wide it is: what was measured is what is printed. */
export type ReviewColumn = { label: string; widthPt: number };

/** `key`: by which a writer may ask to leave it out. */
export type GiftRow = { key: string; day: string; text: string };
export type FactRow = { key: string; label: string; text: string; said: string };
/** `asked`: they have given no place, and may write one in. */
export type ElementRow = { name: string; theirs: string; asked: boolean; ours: string; action: string };
export type PromiseRow = {
  title: string;
  amount: string;
  by: string;
  outcome: string;
  mark: 'kept' | 'missed' | 'open' | 'stopped';
};

/** `more`: how many rows had no room, in words; empty where all are here. `left` is their number. */
export type Listed<Row> = { heading: string; rows: Row[]; more: string; left: number; none: string };

/**
 * Every string on a review, in the order in which it is read. Paper and screen print these and compute nothing. It has
 * been measured: on paper it takes two pages, and what had no room is counted.
 */
export type ReviewView = PrintedFrame<'review'> & {
  client: string;
  period: string;
  prepared: string;
  promises: Listed<PromiseRow> & {
    figures: Fact[];
    columns: Record<'title' | 'amount' | 'by' | 'outcome', ReviewColumn>;
    /** How many were kept since the first; empty where that says no more than the figures. */
    since: string;
  };
  theirGifts: Listed<GiftRow>;
  ourGifts: Listed<GiftRow>;
  /** Lines for the client to write on, where the page has room. */
  theirView: { heading: string; lines: number };
  facts: Listed<FactRow> & { widths: { label: number; said: number } };
  elements: Listed<ElementRow> & {
    /** Who "we" and "they" are in lines that the firm wrote; empty where there are none. */
    note: string;
    columns: Record<'name' | 'theirs' | 'ours' | 'action', ReviewColumn>;
  };
  step: { heading: string; text: string };
  /** `lines`: so many to write on. */
  agree: { heading: string; what: string; who: string; when: string; lines: number };
  /** What square brackets mean, where one stands for what can't be printed; else empty. */
  codePoints: string;
  footer: { number: string; revision: string; hash: string; page: string };
};
