import fc from 'fast-check';
import { addDays } from '~/domain/calendar';
import type { OfferAnswer, SentOffer } from '~/domain/insight/sent-offer';

/** Logs of a firm that end on this day. */
export const today = '2026-11-22';
export const currencies = ['USD', 'EUR', 'JPY'] as const;

/** An offer of 1,000 dollars that was sent on 1 March and is open; give only what a test is about. */
export const sent = (id: string, changes: Partial<SentOffer> = {}): SentOffer => ({
  id,
  clientId: 'northwind',
  authorId: 'ida',
  parentId: null,
  starter: null,
  currency: 'USD',
  totalMinor: 1_000_00,
  sentOn: '2026-03-01',
  importId: null,
  validUntil: '2026-12-31',
  answer: null,
  advice: [],
  levelsMet: 0,
  ...changes,
});

export const yes = (on: string): { answer: OfferAnswer } => ({
  answer: { kind: 'accepted', on, reason: '' },
});
export const no = (on: string, reason = 'not needed'): { answer: OfferAnswer } => ({
  answer: { kind: 'declined', on, reason },
});

/** `count` offers of one make, with ids of their own. */
export const several = (count: number, id: string, changes: Partial<SentOffer>): SentOffer[] =>
  Array.from({ length: count }, (_, index) => sent(`${id}${index}`, changes));

const told = fc.record({
  clientId: fc.constantFrom('c1', 'c2', 'c3'),
  authorId: fc.constantFrom('ida', 'ruben'),
  starter: fc.constantFrom(null, { id: 'review', name: 'A review' }, { id: 'day', name: 'Half a day' }),
  currency: fc.constantFrom(...currencies),
  totalMinor: fc.oneof(fc.constant(0), fc.constant(null), fc.integer({ min: 1, max: 90_000_00 })),
  importId: fc.constantFrom(null, null, 'crm'),
  sentAgo: fc.nat(1500),
  validFor: fc.option(fc.nat(40)),
  kind: fc.option(
    fc.constantFrom<OfferAnswer['kind']>(
      'accepted',
      'accepted',
      'declined',
      'withdrawn',
      'smaller',
      'different',
      'not now',
    ),
  ),
  answerAfter: fc.nat(60),
  reason: fc.constantFrom('', 'too expensive', 'no answer'),
  grewFrom: fc.option(fc.nat(40)),
  levelsMet: fc.integer({ min: 0, max: 4 }),
  advice: fc.option(fc.subarray(['time.short', 'scope.few', 'reach.fits', 'read.page'])),
});

/** Each offer may have grown from one told before it, so no ring is made. */
export const anyOffers: fc.Arbitrary<SentOffer[]> = fc.array(told, { maxLength: 50 }).map((all) =>
  all.map(({ sentAgo, validFor, kind, answerAfter, reason, grewFrom, advice, ...offer }, index) => ({
    ...offer,
    id: `o${String(index).padStart(2, '0')}`,
    parentId: grewFrom === null || index === 0 ? null : `o${String(grewFrom % index).padStart(2, '0')}`,
    sentOn: addDays(today, -sentAgo),
    validUntil: validFor === null ? null : addDays(today, validFor - sentAgo),
    answer: kind === null ? null : { kind, on: addDays(today, -Math.max(0, sentAgo - answerAfter)), reason },
    advice: advice?.map((rule) => ({ rule, left: true })) ?? null,
  })),
);
