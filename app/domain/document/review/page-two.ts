import type { Place, ReviewedElement } from '../../relationship/review/reviewed-elements';
import type { ReviewedFact } from '../../relationship/review/reviewed-facts';
import { toThem } from '../words/element-words';
import {
  cell,
  fewestLines,
  linePt,
  listGapPt,
  mostLines,
  rowGapPt,
  secondPagePt,
  smallPt,
  stepPt,
  writingLinePt,
} from './review-paper';
import type { ElementRow, FactRow, ReviewView } from './review-parts';
import type { ReviewSheet } from './review-view';
import type { ReviewWriting } from './review-writing';
import { cutTo, fitting, heightIn } from './room';

type PageTwo = Pick<ReviewView, 'facts' | 'elements' | 'step' | 'agree'>;

/** What changed, what each side values, the next step. Facts keep a third of the room, where they need it. */
export function pageTwo(sheet: ReviewSheet, whoIs: string, writing: ReviewWriting): PageTwo {
  const { review, leftOut } = sheet;
  const { words, paper } = writing;
  const { facts: factWidths, elements: widths } = paper.widths;
  const facts = review.facts.map((fact) => factRow(fact, writing)).filter(({ key }) => !leftOut.has(key));
  const elements = leftOut.has('rankings')
    ? []
    : review.elements.map((one) => elementRow(one, sheet, writing));
  const notRanked = elements.length > 0 && elements.every(({ asked }) => asked);
  const middle = review.rankers > 1 ? words.elements.middle(review.rankers) : '';
  const notes = [middle, whoIs, notRanked ? words.elements.notRanked : ''].filter(Boolean).join(' ');
  const noteColumn = cell(paper.widthPt, 0, smallPt);
  const note = elements.length === 0 ? '' : cutTo(middle ? 3 : 2, notes, noteColumn);
  const step = stepText(sheet, writing);
  const pagePt = paper.roomBeside(
    secondPagePt + heightIn(note, noteColumn) + heightIn(step, stepColumn(writing)),
  );
  const factPt = ({ label, text, said }: FactRow) =>
    Math.max(
      heightIn(label, cell(factWidths.label)),
      heightIn(text, cell(factWidths.text)),
      heightIn(said, cell(factWidths.said, 0)),
    ) + listGapPt;
  const elementPt = ({ name, theirs, ours, action }: ElementRow) =>
    Math.max(
      heightIn(name, cell(widths.name)),
      heightIn(theirs, cell(widths.theirs)),
      heightIn(ours, cell(widths.ours)),
      heightIn(action, cell(widths.action, 0)),
    ) + rowGapPt;
  const needs = facts.reduce((sum, row) => sum + factPt(row), 0);
  const forFacts = Math.max(linePt * 2, Math.min(needs, pagePt / 3));
  const ranked = fitting(elements, {
    roomPt: pagePt - forFacts,
    lastPt: linePt + rowGapPt,
    heightOf: elementPt,
  });
  const changed = fitting(facts, {
    roomPt: pagePt - ranked.usedPt,
    lastPt: linePt + listGapPt,
    heightOf: factPt,
  });
  const restPt = pagePt - ranked.usedPt - changed.usedPt;
  const more = (left: number) => (left > 0 ? words.more(left) : '');
  return {
    facts: {
      heading: words.facts.heading,
      none: facts.length === 0 ? words.facts.none : '',
      widths: factWidths,
      rows: changed.shown,
      left: changed.left.length,
      more: more(changed.left.length),
    },
    elements: {
      heading: words.elements.heading,
      none: review.elements.length === 0 ? words.elements.none : '',
      note,
      columns: {
        name: { label: words.elements.columns.name, widthPt: widths.name },
        theirs: { label: words.elements.columns.theirs, widthPt: widths.theirs },
        ours: { label: words.elements.columns.ours, widthPt: widths.ours },
        action: {
          label: elements.some(({ action }) => action !== '') ? words.elements.columns.action : '',
          widthPt: widths.action,
        },
      },
      rows: ranked.shown,
      left: ranked.left.length,
      more: more(ranked.left.length),
    },
    step: { heading: words.step.heading, text: step },
    agree: {
      ...words.agree,
      lines: Math.min(mostLines, fewestLines + Math.floor(restPt / writingLinePt)),
    },
  };
}

function factRow({ factId, kind, text, became, on }: ReviewedFact, writing: ReviewWriting): FactRow {
  const { words, paper, print, day } = writing;
  const said = became === 'to ask' ? words.facts.ask[kind](day(on)) : words.facts.became[became](day(on));
  return {
    key: `fact:${factId}`,
    label: words.facts.kinds[kind],
    text: cutTo(4, print(text), cell(paper.widths.facts.text)),
    said,
  };
}

function elementRow(element: ReviewedElement, { leftOut }: ReviewSheet, writing: ReviewWriting): ElementRow {
  const { name, theirs, ours, action, actOn } = element;
  const { words, paper, print, day, language } = writing;
  const { format } = new Intl.NumberFormat(writing.locale);
  const place = ({ now, was }: Place) =>
    now === null ? '' : was === null ? format(now) : words.elements.was(format(now), format(was));
  const planned = leftOut.has(`plan:${name}`) ? '' : print(action);
  const by = planned && actOn ? `, ${words.elements.by(day(actOn)).replaceAll(' ', '\u00a0')}` : '';
  const actionCell = cell(paper.widths.elements.action, 0);
  return {
    name: cutTo(2, print(toThem(name, language).text), cell(paper.widths.elements.name)),
    theirs: place(theirs),
    asked: theirs.now === null,
    ours: place(ours) || '–',
    action: planned && `${cutTo(2, planned, actionCell)}${by}`,
  };
}

/** The same step as on the client's page, as one says it to the client: without drafts, amounts or how close we are. */
function stepText({ review, leftOut, today, step: own }: ReviewSheet, writing: ReviewWriting): string {
  const { print } = writing;
  const text = own ? print(own) : suggested({ review, leftOut, today }, writing);
  return cutTo(4, text, stepColumn(writing));
}

const stepColumn = ({ paper }: ReviewWriting) => cell(paper.widthPt, 14, stepPt);

function suggested(
  { review: { step }, leftOut, today }: Pick<ReviewSheet, 'review' | 'leftOut' | 'today'>,
  writing: ReviewWriting,
): string {
  const { print, dayInSentence: day } = writing;
  const words = writing.words.step;
  switch (step.do) {
    case 'reply to their question':
      return words.reply(print(step.title));
    case 'keep the promise':
      // A day that has passed is no promise any more: that it is late stands in the table.
      return words.keep(print(step.title), step.endsOn && step.endsOn >= today ? day(step.endsOn) : '');
    case 'wait for their answer':
      return words.wait(print(step.title), step.validUntil ? day(step.validUntil) : '');
    case 'ask whether it is alive':
      return words.alive(print(step.title));
    case 'send the draft':
      return words.offer;
    case 'mend the promise':
      return words.mend(print(step.broken.title));
    case 'get in touch':
      return words.talk;
    case 'ask whether it is still so':
      return leftOut.has(`fact:${step.fact.factId}`) ? words.talk : words.ask(print(step.fact.text));
    case 'offer something':
      return step.kept > 0 ? words.grow : words.offer;
    case 'begin':
      return words.begin;
  }
}
