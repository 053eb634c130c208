import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Insights } from '~/domain/insight/insights';
import type { SentOffer } from '~/domain/insight/sent-offer';
import type { Rate } from '~/domain/insight/wilson';
import { anyOffers, currencies, sent, today } from './any-offers';
import { insightsOf } from './read-at-once';

const all = { authorId: null, period: null };
const read = (offers: readonly SentOffer[]): Insights => insightsOf(offers, today, all);
const runs = { numRuns: 200 };

/** Every rate that is shown anywhere, by where it stands. */
function ratesOf(insights: Insights): Record<string, Rate | null> {
  const { all: whole, starters, steps, standings, declines, advice, people, quarters, forecast } = insights;
  return Object.fromEntries([
    ['all', whole.yes],
    ['all led on', whole.ledOn],
    ...starters.flatMap(({ starter, yes, ledOn }) => [
      [`${starter?.id} yes`, yes],
      [`${starter?.id} led on`, ledOn],
    ]),
    ...steps.map(({ band, yes }) => [`step ${band}`, yes]),
    ...standings.map(({ levelsMet, yes }) => [`levels ${levelsMet}`, yes]),
    ...declines.map(({ reason, share }) => [`no: ${reason}`, share]),
    ...advice.flatMap(({ rule, against, held }) => [
      [`${rule} against`, against],
      [`${rule} held`, held],
    ]),
    ...people.map(({ key, yes }) => [`by ${key}`, yes]),
    ...quarters.map(({ key, yes }) => [`in ${key}`, yes]),
    ...Object.entries(forecast?.weights ?? {}).map(([kind, { rate }]) => [`weight ${kind}`, rate]),
  ]);
}

const known = (rates: Record<string, Rate | null>) =>
  Object.fromEntries(Object.entries(rates).filter(([, rate]) => rate !== null));

describe('insights', () => {
  it('say the same in whatever order the offers are read', () => {
    const shuffled = anyOffers.chain((offers) =>
      fc.tuple(
        fc.constant(offers),
        fc.shuffledSubarray(offers, { minLength: offers.length, maxLength: offers.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([told, other]) => {
        expect(read(other)).toEqual(read(told));
      }),
      runs,
    );
  });

  it('say the same of one currency, whatever the amounts in another are', () => {
    fc.assert(
      fc.property(
        anyOffers,
        fc.constantFrom(...currencies),
        fc.integer({ min: 2, max: 900 }),
        (offers, code, times) => {
          const bands = (those: readonly SentOffer[]) => insightsOf(those, today, all).steps;
          const others = (insights: Insights) =>
            insights.forecast?.totals.filter(({ currency }) => currency !== code);
          const scaled = offers.map((offer) =>
            offer.currency === code && offer.totalMinor !== null
              ? { ...offer, totalMinor: offer.totalMinor * times }
              : offer,
          );
          // Scaling all amounts of a currency alike moves no step, no growth and no rate at all.
          expect(bands(scaled)).toEqual(bands(offers));
          expect(ratesOf(read(scaled))).toEqual(ratesOf(read(offers)));
          expect(others(read(scaled))).toEqual(others(read(offers)));
        },
      ),
      runs,
    );
  });

  it('change no rate for an offer that is still open', () => {
    fc.assert(
      fc.property(anyOffers, fc.nat(400), (offers, grewFrom) => {
        const parentId = offers[grewFrom % Math.max(1, offers.length)]?.id ?? null;
        const open = sent('new', {
          parentId,
          clientId: 'c1',
          sentOn: today,
          advice: [{ rule: 'scope.few', left: true }],
        });
        expect(known(ratesOf(read([...offers, open])))).toEqual(known(ratesOf(read(offers))));
      }),
      runs,
    );
  });

  it('never rest a figure on more than was observed', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const insights = read(offers);
        const ended = insights.all.yes?.n ?? 0;
        const yeses = insights.all.yes?.successes ?? 0;
        expect(ended).toBeLessThanOrEqual(offers.length);
        for (const rate of Object.values(ratesOf(insights))) {
          expect(rate?.n ?? 0).toBeLessThanOrEqual(ended);
          expect(rate?.successes ?? 0).toBeLessThanOrEqual(rate?.n ?? 0);
        }
        const sum = (rates: (Rate | null)[]) => rates.reduce((total, rate) => total + (rate?.n ?? 0), 0);
        expect(sum(insights.starters.map(({ yes }) => yes))).toBe(ended);
        expect(sum(insights.people.map(({ yes }) => yes))).toBe(ended);
        expect(sum(insights.quarters.map(({ yes }) => yes))).toBe(ended);
        expect(sum(insights.standings.map(({ yes }) => yes))).toBe(ended);
        expect(sum(insights.steps.map(({ yes }) => yes))).toBeLessThanOrEqual(ended);
        expect(insights.declines.reduce((total, { count }) => total + count, 0)).toBe(ended - yeses);
        expect(insights.all.ledOn?.n ?? 0).toBeLessThanOrEqual(yeses);
        expect(insights.ledOn.yeses).toBe(yeses);
        for (const { expectedMinor, lowMinor, highMinor, openMinor } of insights.forecast?.totals ?? []) {
          expect(lowMinor).toBeGreaterThanOrEqual(0);
          expect(lowMinor).toBeLessThanOrEqual(expectedMinor);
          expect(expectedMinor).toBeLessThanOrEqual(highMinor);
          expect(highMinor).toBeLessThanOrEqual(openMinor);
        }
      }),
      runs,
    );
  });

  it('count, of one person, what that person sent, and judge it by all that stood before', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const parts = ['ida', 'ruben'].map((authorId) =>
          insightsOf(offers, today, { authorId, period: null }),
        );
        const whole = read(offers);
        for (const [at, { band }] of whole.steps.entries()) {
          const n = parts.reduce((sum, { steps }) => sum + (steps[at]?.yes?.n ?? 0), 0);
          expect([band, n]).toEqual([band, whole.steps[at]?.yes?.n ?? 0]);
        }
      }),
      runs,
    );
  });
});
