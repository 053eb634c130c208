import fc from 'fast-check';
import { addDays } from '~/domain/calendar';
import type { ReviewSheet, ReviewView } from '~/domain/document/review/review-view';
import { languages } from '~/domain/proposal';
import { contributionKinds, factKinds } from '~/domain/relationship/log';
import type { Review } from '~/domain/relationship/review/review';
import { sender } from './offers';

/** Reviews of a client, as they stand on this day. */
export const today = '2026-11-22';
export const period = { from: '2026-08-23', to: today };

export const emptyReview: Review = {
  period,
  promises: [],
  figures: { kept: null, answers: null, inputs: null, ever: null },
  theirGifts: [],
  ourGifts: [],
  facts: [],
  elements: [],
  rankers: 0,
  step: { do: 'begin', ceilingMinor: null, currency: 'EUR' },
};

export const sheetOf = (review: Partial<Review>, changes: Partial<ReviewSheet> = {}): ReviewSheet => ({
  review: { ...emptyReview, ...review },
  from: sender,
  client: 'Northwind Tiles',
  language: 'en',
  today,
  leftOut: new Set(),
  step: '',
  ...changes,
});

/** One of everything, as a quarter has it. */
export const fullReview: Review = {
  period,
  promises: [
    {
      ...{ proposalId: 'p1', title: 'Loan form pilot', totalMinor: 3600_00, currency: 'USD' },
      ...{ promisedBy: '2026-10-01', outcome: 'missed', shortfalls: ['time', 'scope'] },
      ...{ overdue: false, endedOn: '2026-10-04' },
    },
    {
      ...{ proposalId: 'p2', title: 'Branch pilot', totalMinor: 0, currency: 'USD' },
      ...{ promisedBy: '2026-11-01', outcome: 'open', shortfalls: [], overdue: true, endedOn: null },
    },
    {
      ...{ proposalId: 'p3', title: 'Checkout review', totalMinor: 900_00, currency: 'USD' },
      ...{ promisedBy: '2026-09-15', outcome: 'kept', shortfalls: [], overdue: false },
      endedOn: '2026-09-14',
    },
    {
      ...{ proposalId: 'p4', title: 'Portal', totalMinor: 9800_00, currency: 'EUR' },
      ...{ promisedBy: null, outcome: 'stopped', shortfalls: [], overdue: false, endedOn: '2026-09-02' },
    },
  ],
  figures: {
    kept: { kept: 1, of: 2 },
    answers: { days: 4.5, of: 2 },
    inputs: { onTime: 1, of: 2 },
    ever: { kept: 5, of: 7, since: '2025-03-04' },
  },
  theirGifts: (['introduced', 'shared', 'came first'] as const).flatMap((kind, at) =>
    ['Dana Fox', ''].map((contact) => ({
      ...{ eventId: `t${at}${contact}`, touchpointId: `t${at}${contact}`, on: '2026-10-08', contact, kind },
    })),
  ),
  ourGifts: contributionKinds.map((kind, at) => ({
    ...{ eventId: `g${at}`, contributionId: `g${at}`, on: '2026-11-01', kind, text: 'Three good photos' },
  })),
  facts: [
    { factId: 'f1', kind: 'goal', text: 'Forty bikes a month', became: 'new', on: '2026-09-01' },
    { factId: 'f2', kind: 'pain', text: 'Returns cost a lot', became: 'ended', on: '2026-10-01' },
    { factId: 'f3', kind: 'change', text: 'A new rule comes', became: 'to ask', on: '2025-10-01' },
    { factId: 'f4', kind: 'process', text: 'The desk hands it out', became: 'confirmed', on: '2026-11-01' },
  ],
  elements: [
    {
      ...{ name: 'We keep our dates', ours: { now: 2, was: 3 }, theirs: { now: 1, was: null } },
      ...{ action: 'A note each Friday', actOn: '2026-12-08' },
    },
    {
      ...{ name: 'The price holds', ours: { now: 1, was: null }, theirs: { now: null, was: null } },
      ...{ action: '', actOn: null },
    },
  ],
  rankers: 1,
  step: {
    ...{ do: 'wait for their answer', proposalId: 'p9', title: 'Loyalty pilot' },
    ...{ validUntil: '2026-12-04', isToAsk: false },
  },
};

/** Every text that a reader of the review must find in it, page numbers aside. */
export function reviewTexts(view: ReviewView): string[] {
  const { promises, facts, elements, step, agree, theirView, footer } = view;
  const listed = (list: { heading: string; more: string; none: string }) => [
    list.heading,
    list.more,
    list.none,
  ];
  const heads = (columns: Record<string, { label: string }>) =>
    Object.values(columns).map(({ label }) => label);
  return [
    ...[view.from.name, ...view.from.lines, view.heading, view.client, view.period, view.prepared],
    ...listed(promises),
    ...promises.figures.flatMap(({ label, value }) => [label, value]),
    ...(promises.rows.length > 0 ? heads(promises.columns) : []),
    ...promises.rows.flatMap(({ title, amount, by, outcome }) => [title, amount, by, outcome]),
    promises.since,
    ...[view.theirGifts, view.ourGifts].flatMap((gifts) => [
      ...listed(gifts),
      ...gifts.rows.flatMap(({ day, text }) => [day, text]),
    ]),
    ...(theirView.lines > 0 ? [theirView.heading] : []),
    ...listed(facts),
    ...facts.rows.flatMap(({ label, text, said }) => [label, text, said]),
    ...(elements.rows.length > 0 ? [elements.note, ...heads(elements.columns)] : []),
    ...(elements.rows.length + elements.none.length > 0 ? listed(elements) : []),
    ...elements.rows.flatMap(({ name, theirs, ours, action }) => [name, theirs, ours, action]),
    ...[step.heading, step.text, agree.heading, agree.what, agree.who, agree.when],
    ...[view.codePoints, footer.number, footer.hash],
  ].filter(Boolean);
}

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days));
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  fc.stringMatching(/^[A-Z]{1,30}$/),
  fc.constantFrom(
    'MMMMMMMMMMMM',
    'https://shop.example/very/long/path?with=query&and=more',
    'Łódź',
    'д',
    'W'.repeat(60),
  ),
);
/** Up to as much as a form takes. */
const text = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ').slice(0, max).trim() || 'x');
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 25 });
/** In the middle of several people it may be a half. */
const half = fc.integer({ min: 2, max: 24 }).map((halves) => halves / 2);
const place = fc.record({ now: fc.option(half), was: fc.option(half) });
const counted = fc
  .integer({ min: 1, max: 400 })
  .map((of) => ({ kept: of - 1, onTime: of - 1, days: of / 2, of }));

export const anyReview: fc.Arbitrary<Review> = fc.record({
  period: fc.constantFrom(period, { from: '2025-01-01', to: '2026-09-30' }),
  promises: many(
    fc.record({
      ...{ proposalId: fc.uuid(), title: text(200), totalMinor: fc.integer({ min: 0, max: 99_999_999_99 }) },
      ...{ currency: fc.constantFrom('USD', 'EUR', 'JPY', 'CHF'), promisedBy: fc.option(day) },
      outcome: fc.constantFrom('kept' as const, 'missed' as const, 'open' as const, 'stopped' as const),
      shortfalls: fc.subarray(['time' as const, 'scope' as const, 'price' as const]),
      ...{ overdue: fc.boolean(), endedOn: fc.option(day) },
    }),
  ),
  figures: fc.record({
    ...{ kept: fc.option(counted), answers: fc.option(counted), inputs: fc.option(counted) },
    ever: fc.option(counted.map((one) => ({ ...one, since: '2024-02-02' }))),
  }),
  theirGifts: many(
    fc.record({
      ...{
        eventId: fc.uuid(),
        touchpointId: fc.uuid(),
        on: day,
        contact: fc.oneof(fc.constant(''), text(200)),
      },
      kind: fc.constantFrom('introduced' as const, 'shared' as const, 'came first' as const),
    }),
  ),
  ourGifts: many(
    fc.record({
      ...{ eventId: fc.uuid(), contributionId: fc.uuid(), on: day, text: text(300) },
      kind: fc.constantFrom(...contributionKinds),
    }),
  ),
  facts: many(
    fc.record({
      ...{ factId: fc.uuid(), kind: fc.constantFrom(...factKinds), text: text(300), on: day },
      became: fc.constantFrom('new' as const, 'ended' as const, 'to ask' as const, 'confirmed' as const),
    }),
  ),
  elements: fc.uniqueArray(
    fc.record({
      ...{ name: text(200), ours: place, theirs: place },
      ...{ action: fc.oneof(fc.constant(''), text(300)), actOn: fc.option(day) },
    }),
    { maxLength: 12, selector: ({ name }) => name },
  ),
  rankers: fc.nat(4),
  step: fc.oneof(
    text(200).map((title) => ({
      ...{ do: 'keep the promise' as const, proposalId: 'p', title, endsOn: '2026-12-01' },
    })),
    fc.constant(emptyReview.step),
  ),
});

export const anySheet: fc.Arbitrary<ReviewSheet> = fc
  .record({
    review: anyReview,
    language: fc.constantFrom(...languages),
    locale: fc.constantFrom('en-US', 'de-DE'),
    client: text(200),
    address: fc.oneof(
      fc.constant(''),
      fc.array(text(60), { maxLength: 12 }).map((lines) => lines.join('\n')),
    ),
    firmName: text(200),
    step: fc.oneof(fc.constant(''), text(300)),
  })
  .map(({ review, language, locale, client, address, firmName, step }) =>
    sheetOf(review, { language, client, step, from: { ...sender, locale, address, firmName } }),
  );
