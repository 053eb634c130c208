import { addMonths, longDate, noonOn, shortDate } from '../../calendar';
import { formatMoneyShort } from '../../money';
import type { CivilDate, Language, Sender } from '../../proposal';
import type { Review } from '../../relationship/review/review';
import { isWholeMonths, isWithin, type ReviewPeriod } from '../../relationship/review/review-period';
import { printable } from '../document-totals';
import { documentLocale, pageSizeOf } from '../document-view';
import { whoIsWho } from '../words/asked-text';
import { wordsIn } from '../words/document-words';
import { askedLines } from '../words/element-words';
import { recordWordsIn } from '../words/record/record-words';
import { reviewWordsIn } from '../words/review/review-words';
import { pageOne } from './page-one';
import { pageTwo } from './page-two';
import {
  addressColumn,
  cell,
  clientColumn,
  footColumn,
  headPt,
  nameColumn,
  paperOf,
  smallPt,
} from './review-paper';
import type { ReviewView } from './review-parts';
import type { ReviewWriting } from './review-writing';
import { cutTo } from './room';

export type { ReviewView } from './review-parts';

export type ReviewSheet = {
  review: Review;
  from: Sender;
  client: string;
  language: Language;
  today: CivilDate;
  /** What a writer left out, by the keys of the rows; `rankings` for all of the elements. */
  leftOut: ReadonlySet<string>;
  /** The next step in the writer's own words; empty for ours. */
  step: string;
};

/**
 * `inPrint`: a text as it can be printed; what cannot is in its code points, in square brackets, and the review then
 * says what those mean. `share`: of the room for rows that is used.
 */
export function reviewView(sheet: ReviewSheet, inPrint: (text: string) => string, share = 1): ReviewView {
  const { review, from, language, today } = sheet;
  const words = reviewWordsIn(language);
  const documentWords = wordsIn(language);
  const locale = documentLocale(language, from.locale);
  const pageSize = pageSizeOf(from.locale);
  const paper = paperOf(pageSize, share);
  const asWritten = documentWords.day ?? ((day: string) => day);
  let replaced = false;
  const print = (text: string): string => {
    const printed = inPrint(text);
    replaced ||= printed !== text;
    return printed;
  };
  const writing: ReviewWriting = {
    language,
    words,
    locale,
    paper,
    print,
    // The head says which year: a day of the period needs none, where the period has no day twice.
    day: (day) => unbroken(asWritten(shortDate(day, locale, isInYear(day, review.period) ? day : today))),
    dayInSentence: (day) => unbroken(asWritten(longDate(day, locale, today))),
    money: (minor, currency) =>
      minor === 0 ? documentWords.free : printable(formatMoneyShort(minor, currency, locale)),
  };
  const period = periodInWords(review.period, locale);
  const prepared = words.prepared(print(from.author.name), asWritten(printable(longDate(today, locale))));
  const client = cutTo(2, print(sheet.client), clientColumn);
  const head = letterhead(from, print);
  const takenPt = headPt({
    ...{ hasLogo: from.logoSha256 !== null, name: head.name, lines: head.lines.join('\n') },
    client,
  });
  const names = review.elements.map(({ name }) => name);
  const whoIs = whoIsWho(print(from.firmName), askedLines(names, language), language);
  const view: ReviewView = {
    kind: 'review',
    language: locale,
    style: 'quiet',
    pageSize,
    accent: from.accent,
    logoSha256: from.logoSha256,
    photoSha256: null,
    fonts: from.fonts,
    metadata: {
      title: words.titleFor(sheet.client, period),
      author: [from.author.name, from.firmName].filter(Boolean).join(', '),
      subject: words.heading,
      createdAt: noonOn(today, from.timeZone),
    },
    from: head,
    heading: words.heading,
    client,
    period,
    prepared: cutTo(1, prepared, cell(paper.widthPt, 0, smallPt)),
    ...pageOne(sheet, takenPt, writing),
    ...pageTwo(sheet, whoIs, writing),
    codePoints: '',
    footer: {
      number: cutTo(1, print(sheet.client), footColumn),
      revision: '',
      hash: cutTo(1, period, footColumn),
      page: documentWords.page,
    },
  };
  // What was replaced may have been cut away with the end of a long name: then there is nothing to explain.
  return replaced && hasCodePoints(view) ? { ...view, codePoints: recordWordsIn(language).codePoints } : view;
}

const hasCodePoints = ({ metadata, ...printed }: ReviewView): boolean =>
  JSON.stringify(printed).includes('[U+');

/** The keys under which our plans are left out. */
export const planKeys = ({ elements }: Review): string[] =>
  elements.flatMap(({ name, action }) => (action === '' ? [] : [`plan:${name}`]));

/** A day stays on one line. */
const unbroken = (day: string): string => printable(day).replaceAll(' ', '\u00a0');

const isInYear = (day: CivilDate, period: ReviewPeriod): boolean =>
  isWithin(day, period) && period.to < addMonths(period.from, 12);

/** Long names and addresses stand in few lines. */
function letterhead({ firmName, address }: Sender, print: (text: string) => string): ReviewView['from'] {
  const name = cutTo(2, print(firmName), nameColumn);
  const lines = print(address)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
  const cut = cutTo(6, lines, addressColumn);
  return { name, lines: cut === '' ? [] : cut.split('\n') };
}

/** "July – September 2026" of whole months, else "23 August – 22 November 2026". */
export function periodInWords(period: ReviewPeriod, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...(isWholeMonths(period) ? {} : { day: 'numeric' }),
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  const [first, last] = [period.from, period.to].map((day) => new Date(`${day}T12:00:00Z`));
  return first && last ? printable(format.formatRange(first, last)) : '';
}
