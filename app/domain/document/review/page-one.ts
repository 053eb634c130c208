import { monthIn } from '../../calendar';
import type { Review, ReviewFigures } from '../../relationship/review/review';
import type { ReviewedPromise } from '../../relationship/review/reviewed-promises';
import type { Fact } from '../document-parts';
import { printable } from '../document-totals';
import {
  cell,
  firstPagePt,
  linePt,
  listGapPt,
  mostLines,
  rowGapPt,
  writingHeadPt,
  writingLinePt,
} from './review-paper';
import type { GiftRow, Listed, PromiseRow, ReviewView } from './review-parts';
import type { ReviewSheet } from './review-view';
import type { ReviewWriting } from './review-writing';
import { cutTo, fitting, heightIn } from './room';

type PageOne = Pick<ReviewView, 'promises' | 'theirGifts' | 'ourGifts' | 'theirView'>;

/** What was promised and what was given. Gifts keep a third of the room, where they need it. `headPt`: the page's head. */
export function pageOne({ review, leftOut }: ReviewSheet, headPt: number, writing: ReviewWriting): PageOne {
  const { words, paper } = writing;
  const pagePt = paper.roomBeside(headPt + firstPagePt);
  const theirs = theirGifts(review, writing).filter(({ key }) => !leftOut.has(key));
  const ours = ourGifts(review, writing).filter(({ key }) => !leftOut.has(key));
  const heightOf = ({ day, text }: GiftRow) => giftPt(day, text, writing);
  const needs = (rows: GiftRow[]) => rows.reduce((sum, row) => sum + heightOf(row), 0);
  const forGifts = Math.max(linePt * 2, Math.min(Math.max(needs(theirs), needs(ours)), pagePt / 3));
  const promised = promiseRows(review.promises, pagePt - forGifts, writing);
  const roomPt = pagePt - promised.usedPt;
  const gifts = (rows: GiftRow[], { heading, none }: { heading: string; none: string }): Listed<GiftRow> => {
    const { shown, left } = fitting(rows, { roomPt, lastPt: linePt, heightOf });
    const more = left.length > 0 ? words.more(left.length) : '';
    return { heading, none: rows.length === 0 ? none : '', rows: shown, left: left.length, more };
  };
  const restPt = roomPt - Math.min(roomPt, Math.max(linePt * 2, needs(theirs), needs(ours)));
  return {
    promises: {
      ...promised.listed,
      since: sinceInWords(review.figures, writing),
      figures: figuresOf(review.figures, leftOut, writing),
    },
    theirGifts: gifts(theirs, words.theirGifts),
    ourGifts: gifts(ours, words.ourGifts),
    theirView: { heading: words.theirView, lines: linesToWrite(restPt) },
  };
}

const giftPt = (day: string, text: string, { paper: { widths } }: ReviewWriting): number =>
  Math.max(heightIn(day, cell(widths.gifts.day, 4)), heightIn(text, cell(widths.gifts.text, 0))) + listGapPt;

function promiseRows(promises: readonly ReviewedPromise[], roomPt: number, writing: ReviewWriting) {
  const { words, paper } = writing;
  const { title, amount, by, outcome } = paper.widths.promises;
  const [titleCell, outcomeCell] = [cell(title), cell(outcome, 14)];
  const rows = promises.map((promise) => ({ promise, row: promiseRow(promise, writing) }));
  const { shown, left, usedPt } = fitting(rows, {
    roomPt,
    lastPt: linePt + rowGapPt,
    heightOf: ({ row }) =>
      Math.max(
        heightIn(row.title, titleCell),
        heightIn(row.amount, cell(amount)),
        heightIn(row.by, cell(by, 14)),
        heightIn(row.outcome, outcomeCell),
      ) + rowGapPt,
  });
  const kept = left.filter(({ promise }) => promise.outcome === 'kept').length;
  const { heading, none, columns } = words.promises;
  return {
    usedPt,
    listed: {
      heading,
      none: rows.length === 0 ? none : '',
      columns: {
        title: { label: columns.title, widthPt: title },
        amount: { label: columns.amount, widthPt: amount },
        by: { label: columns.by, widthPt: by },
        outcome: { label: columns.outcome, widthPt: outcome },
      },
      rows: shown.map(({ row }) => row),
      left: left.length,
      more: left.length > 0 ? words.promises.more(left.length, kept) : '',
    },
  };
}

function promiseRow(promise: ReviewedPromise, writing: ReviewWriting): PromiseRow {
  const { title, totalMinor, currency, promisedBy, outcome } = promise;
  const { paper, print, day, money } = writing;
  return {
    title: cutTo(3, print(title), cell(paper.widths.promises.title)),
    amount: print(money(totalMinor, currency)),
    by: promisedBy ? day(promisedBy) : '–',
    outcome: outcomeInWords(promise, writing),
    mark: outcome,
  };
}

function outcomeInWords(promise: ReviewedPromise, { words, day, locale }: ReviewWriting): string {
  const { outcome, overdue, shortfalls } = promise;
  const on = promise.endedOn ? day(promise.endedOn) : '';
  switch (outcome) {
    case 'kept':
      return words.outcome.kept(on);
    case 'stopped':
      return words.outcome.stopped(on);
    case 'open':
      return overdue ? words.outcome.overdue : words.outcome.open;
    case 'missed': {
      const short = shortfalls.map((one) => words.outcome.short[one]).join(', ');
      const said = short ? short.charAt(0).toLocaleUpperCase(locale) + short.slice(1) : words.outcome.missed;
      return `${said}, ${on}`;
    }
  }
}

function figuresOf(
  { kept, answers, inputs }: ReviewFigures,
  leftOut: ReadonlySet<string>,
  { words, locale }: ReviewWriting,
): Fact[] {
  const { figures } = words;
  const days = (value: number) =>
    figures.days(new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value), value === 1);
  return [
    ...(kept ? [{ label: figures.kept, value: figures.of(kept.kept, kept.of) }] : []),
    ...(inputs && !leftOut.has('inputs')
      ? [{ label: figures.inputs, value: figures.of(inputs.onTime, inputs.of) }]
      : []),
    ...(answers ? [{ label: figures.answers(answers.of), value: days(answers.days) }] : []),
  ];
}

function sinceInWords({ ever }: ReviewFigures, { words, locale }: ReviewWriting): string {
  if (!ever) return '';
  return words.promises.since(
    printable(monthIn('UTC', `${ever.since}T12:00:00Z`, locale)),
    ever.kept,
    ever.of,
  );
}

/** Three at least, or none: two are no invitation. */
function linesToWrite(restPt: number): number {
  const lines = Math.min(mostLines, Math.floor((restPt - writingHeadPt) / writingLinePt));
  return lines < 3 ? 0 : lines;
}

const theirGifts = ({ theirGifts: gifts }: Review, writing: ReviewWriting): GiftRow[] =>
  gifts.map(({ touchpointId, on, kind, contact }) =>
    giftRow(`theirs:${touchpointId}`, on, writing.words.theirGifts[kind](writing.print(contact)), writing),
  );

const ourGifts = ({ ourGifts: gifts }: Review, writing: ReviewWriting): GiftRow[] =>
  gifts.map(({ contributionId, on, kind, text }) => {
    const said = `${writing.words.ourGifts.kinds[kind]}: ${writing.print(text)}`;
    return giftRow(`ours:${contributionId}`, on, said, writing);
  });

function giftRow(key: string, on: string, text: string, { paper, day }: ReviewWriting): GiftRow {
  return { key, day: day(on), text: cutTo(3, text, cell(paper.widths.gifts.text, 0)) };
}
