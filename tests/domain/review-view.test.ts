import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReviewSheet, reviewView } from '~/domain/document/review/review-view';
import { cutTo, linesIn } from '~/domain/document/review/room';
import { languages } from '~/domain/proposal';
import type { Review } from '~/domain/relationship/review/review';
import type { SensibleStep } from '~/domain/relationship/sensible-step';
import { sender } from '../support/offers';
import { anySheet, emptyReview, fullReview, reviewTexts, sheetOf } from '../support/reviews';

const viewOf = (sheet: ReviewSheet) => reviewView(sheet, (text) => text);
const regions = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT' };

describe('a review in words', () => {
  test('says what came of each promise, and in what it fell short', () => {
    const { promises } = viewOf(sheetOf(fullReview));
    expect(
      promises.rows.map(({ title, amount, by, outcome, mark }) => [title, amount, by, outcome, mark]),
    ).toEqual([
      ['Loan form pilot', 'US$3,600', '1\u00a0Oct', 'Late, not all of it, 4\u00a0Oct', 'missed'],
      ['Branch pilot', 'Free', '1\u00a0Nov', 'Still open, and late', 'open'],
      ['Checkout review', 'US$900', '15\u00a0Sept', 'Kept, 14\u00a0Sept', 'kept'],
      ['Portal', '€9,800', '–', 'Stopped, 2\u00a0Sept', 'stopped'],
    ]);
    expect(promises.figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '1 of 2 promises kept, of those that ended',
      '1 of 2 times your part came on time',
      '4.5 days from our offer to your answer, median of 2',
    ]);
    expect(promises.since).toBe('Since March 2025 we kept 5 of 7 promises.');
  });

  test('says the year of a day where the head of the page does not', () => {
    const said = viewOf(sheetOf(fullReview)).facts.rows.map((row) => row.said);
    expect(said).toEqual([
      'New, 1\u00a0Sept',
      'No longer so, 1\u00a0Oct',
      'Has it come?\nLast heard 1\u00a0Oct\u00a02025',
      'Still so, 1\u00a0Nov',
    ]);
  });

  test('names whole months as months, other periods by their days', () => {
    const period = (from: string, to: string) => viewOf(sheetOf({ period: { from, to } })).period;
    expect(period('2026-07-01', '2026-09-30')).toBe('July\u00a0–\u00a0September 2026');
    expect(period('2026-08-23', '2026-11-22')).toBe('23 August\u00a0–\u00a022 November 2026');
  });

  test.each(languages)('has no English word of its own in another language: %s', (language) => {
    const texts = (review: Review, of = language) =>
      reviewTexts(viewOf(sheetOf(review, { language: of, from: { ...sender, locale: regions[of] } })));
    const steps: Review[] = [fullReview, emptyReview].flatMap((review) =>
      everyStep.map((step) => ({ ...review, step })),
    );
    const written =
      /Northwind|Juniper|Ida|Harbour|Portland|pilot|Portal|Checkout|Forty|Returns|rule|desk|note each|price holds|dates|photos|^\d+$/;
    for (const review of steps) {
      const english = new Set(texts(review, 'en'));
      const same = texts(review).filter(
        (text) => english.has(text) && /\p{L}{3}/u.test(text) && !written.test(text),
      );
      expect(language === 'en' ? [] : same).toEqual([]);
    }
  });
});

const everyStep: SensibleStep[] = [
  { do: 'reply to their question', proposalId: 'p', title: 'Portal', by: 'Dana Fox' },
  { do: 'keep the promise', proposalId: 'p', title: 'Portal', endsOn: '2026-12-04' },
  { do: 'wait for their answer', proposalId: 'p', title: 'Portal', validUntil: null, isToAsk: true },
  { do: 'ask whether it is alive', proposalId: 'p', title: 'Portal', sentOn: '2026-01-10' },
  { do: 'send the draft', proposalId: 'p', title: 'Secret draft' },
  {
    do: 'mend the promise',
    broken: {
      ...{ eventId: 'e', on: '2026-10-04', proposalId: 'p', title: 'Portal', kept: false, totalMinor: 1 },
      ...{ currency: 'USD', ledBy: null, ledByName: null, inputsOnTime: null },
    },
  },
  {
    do: 'get in touch',
    fade: {
      ...{ standing: 'fading', rhythmDays: 30, exchangeDays: 4, sinceDays: 99, holdsUntil: null },
      last: { eventId: 'e', on: '2026-08-15' },
    },
  },
  {
    do: 'offer something',
    reach: {
      ...{ currency: 'USD', reachMinor: 4500_00, ceilingMinor: 1500_00, keptMinor: 1500_00, multiple: 3 },
    } as never,
    ...{ kept: 3, fade: null, parentId: null },
  },
  { do: 'begin', ceilingMinor: 1500_00, currency: 'USD' },
];

describe('what a client may read', () => {
  test('is no draft, no amount we might ask, no word of fading', () => {
    for (const step of everyStep) {
      const text = JSON.stringify(viewOf(sheetOf({ step })));
      expect(text).not.toMatch(/Secret draft|4,?500|1,?500|fad(e|ing)|reach|level/i);
      expect(viewOf(sheetOf({ step })).step.text).toMatch(/[.?”]$/);
    }
  });

  test('builds on what was kept only where something was, and promises no day that has passed', () => {
    const said = (step: SensibleStep) => viewOf(sheetOf({ step })).step.text;
    const grows = { do: 'offer something', reach: {} as never, kept: 1, fade: null, parentId: null } as const;
    expect(said(grows)).toMatch(/builds on what was kept/);
    expect(said({ ...grows, kept: 0 })).not.toMatch(/kept/);
    const owes = { do: 'keep the promise', proposalId: 'p', title: 'Portal' } as const;
    expect(said({ ...owes, endsOn: '2026-11-22' })).toMatch(/Portal, by 22/);
    expect(said({ ...owes, endsOn: '2026-11-21' })).toBe('We keep our promise: Portal.');
  });

  test('is without what the writer left out; promises stay', () => {
    const leftOut = new Set([
      ...['fact:f1', 'theirs:t0', 'ours:g0', 'plan:We keep our dates', 'inputs', 'p1', 'promise:p1'],
    ]);
    const view = viewOf(sheetOf(fullReview, { leftOut }));
    expect(view.facts.rows.map(({ key }) => key)).toEqual(['fact:f2', 'fact:f3', 'fact:f4']);
    expect([view.theirGifts.rows.length, view.ourGifts.rows.length, view.facts.left]).toEqual([5, 2, 0]);
    expect(view.elements.rows.map(({ action }) => action)).toEqual(['', '']);
    expect(view.promises.rows).toHaveLength(4);
    expect(view.promises.figures).toHaveLength(2);
  });

  test('without the rankings says nothing of them at all', () => {
    const { elements } = viewOf(sheetOf(fullReview, { leftOut: new Set(['rankings']) }));
    expect([elements.rows, elements.none, elements.note]).toEqual([[], '', '']);
  });

  test('does not ask about a fact that was left out', () => {
    const fact = { factId: 'f3', text: 'A new rule comes' } as never;
    const step: SensibleStep = { do: 'ask whether it is still so', fact };
    const text = (leftOut: string[]) =>
      viewOf(sheetOf({ ...fullReview, step }, { leftOut: new Set(leftOut) })).step.text;
    expect(text([])).toContain('A new rule comes');
    expect(text(['fact:f3'])).not.toContain('A new rule comes');
  });

  test('explains square brackets only where some are printed', () => {
    const inPrint = (text: string) => text.replace('☃', '[U+2603]');
    const named = (client: string) => reviewView(sheetOf({}, { client }), inPrint);
    expect(named('Snow ☃').codePoints).toMatch(/square brackets/);
    const long = named(`${'Northwind Tiles and Roofing '.repeat(20)}☃`);
    expect(JSON.stringify(long)).not.toMatch(/U\+2603/);
    expect(long.codePoints).toBe('');
  });

  test('is the next step in the writer’s own words, where there are any', () => {
    expect(viewOf(sheetOf(fullReview, { step: 'Lunch on Friday.' })).step.text).toBe('Lunch on Friday.');
  });
});

describe('the room on two pages', () => {
  test('every row is shown or counted, in the order of the review', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { review } = sheet;
        const { promises, theirGifts, ourGifts, facts, elements } = viewOf(sheet);
        const lists = [
          [promises, review.promises],
          [theirGifts, review.theirGifts],
          [ourGifts, review.ourGifts],
          [facts, review.facts],
          [elements, review.elements],
        ] as const;
        for (const [list, all] of lists) {
          expect(list.rows.length + list.left).toBe(all.length);
          expect(list.more === '').toBe(list.left === 0);
          expect(list.left === 0 || list.more.includes(String(list.left))).toBe(true);
        }
        expect(promises.rows.map(({ mark }) => mark)).toEqual(
          review.promises.slice(0, promises.rows.length).map(({ outcome }) => outcome),
        );
        expect(facts.rows.map(({ key }) => key)).toEqual(
          review.facts.slice(0, facts.rows.length).map(({ factId }) => `fact:${factId}`),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('never holds more rows than stand one under the other on a page', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { promises, theirGifts, ourGifts, facts, elements } = viewOf(sheet);
        expect(promises.rows.length).toBeLessThanOrEqual(17);
        expect(Math.max(theirGifts.rows.length, ourGifts.rows.length)).toBeLessThanOrEqual(20);
        expect(facts.rows.length + elements.rows.length).toBeLessThanOrEqual(24);
      }),
    );
  });

  test('says of promises without room how many were kept', () => {
    const many = Array.from({ length: 30 }, () => fullReview.promises[2]).filter((one) => one !== undefined);
    const { promises } = viewOf(sheetOf({ promises: many }));
    expect(promises.more).toBe(`and ${promises.left} more, all of them kept`);
    expect(promises.left).toBeGreaterThan(0);
  });

  test('becomes lines to write on where little is said', () => {
    const lines = (review: Review) => {
      const view = viewOf(sheetOf(review));
      return [view.theirView.lines, view.agree.lines];
    };
    expect(lines(emptyReview)).toEqual([12, 12]);
    const [theirView = 0, agree = 0] = lines(fullReview);
    expect(theirView === 0 || theirView >= 3).toBe(true);
    expect(agree).toBeGreaterThanOrEqual(4);
  });

  test('cuts a text with three dots, to no more lines than there are', () => {
    const column = { widthPt: 100, sizePt: 10, longestWord: 10 };
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 1, max: 4 }), (text, lines) => {
        const cut = cutTo(lines, text, column);
        expect(linesIn(cut, column)).toBeLessThanOrEqual(lines);
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true);
      }),
    );
  });
});
