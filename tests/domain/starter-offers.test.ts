import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, workday } from '~/domain/calendar';
import { findingsOf } from '~/domain/coffee-test/coffee-test';
import { firstFooting } from '~/domain/coffee-test/thresholds';
import { decimalOf } from '~/domain/money';
import type { Offer, Recipient } from '~/domain/proposal';
import { offerFromStarter, type StarterOffer } from '~/domain/starter-offer';
import { totalsOf } from '~/domain/totals';
import { starterOfferSchema } from '~/forms/starter-offer';
import { starterOffers } from '~templates/offers';

const today = '2026-02-20';
const currency = 'USD';
const nobody: Recipient = { name: '', address: '', contact: null };
const dana: Recipient = {
  name: 'Northwind Tiles',
  address: '',
  contact: { name: 'Dana Fox', email: 'dana@northwind.example', role: '' },
};

/** Rules about a particular client's log: a starter cannot meet them and a draft must. */
const aboutTheClient = ['who', 'fact.fresh', 'reach.fits'];
const vague =
  /\b(as needed|as required|as appropriate|if necessary|as soon as possible|asap|best (effort|practice)s?|support\w*|help\w*|assist\w*|optimi[sz]\w*|improve\w*|enhanc\w*|ensur\w*|streamlin\w*|leverag\w*|etc|and so on|various|several|some|reasonabl[ey]|timely|flexib\w*|regular(ly)?|unlimited|ongoing|robust|strategic|approximately|up to)\b/i;
const trades = [
  'copywriter',
  'designer',
  'developer',
  'data analyst',
  'accountant',
  'lawyer',
  'marketer',
  'hr',
  'trainer',
  'translator',
  'photographer',
  'architect',
  'it support',
  'executive coach',
  'manufacturer',
  'facilities',
];
/** Any seven days in a row hold every weekday on which an offer may be written. */
const everyWeekday = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(today, day));

const textsOf = (offer: Offer): string[] => [
  offer.title,
  offer.problem,
  offer.outcome,
  ...offer.deliverables.flatMap(({ name, doneWhen }) => [name, doneWhen]),
  ...offer.exclusions,
  ...offer.clientProvides,
  offer.place,
  ...offer.lines.map(({ description }) => description),
  offer.paymentTerms,
  offer.safety,
  offer.nextStep,
];
const wordsOf = (offer: Offer) => textsOf(offer).join(' ').split(/\s+/).length;

describe('the starters together', () => {
  const all = (key: 'id' | 'name' | 'trade' | 'pitch') => starterOffers.map((starter) => starter[key]);
  const offers = starterOffers.map((starter) => offerFromStarter(starter, { today, currency }));

  test.each(trades)('hold one for this trade: %s', (trade) => {
    expect(all('trade').map((text) => text.toLowerCase())).toEqual(
      expect.arrayContaining([expect.stringMatching(`^${trade}\\b`)]),
    );
  });

  test('are few enough to choose from, each with an id, a name, a trade and a pitch of its own', () => {
    expect(starterOffers.length).toBeGreaterThanOrEqual(trades.length);
    expect(starterOffers.length).toBeLessThanOrEqual(18);
    for (const key of ['id', 'name', 'trade', 'pitch'] as const) {
      expect(new Set(all(key)).size).toBe(starterOffers.length);
    }
  });

  test('stand in the order of their trades, where one looks for one’s own', () => {
    expect(all('trade')).toEqual(all('trade').toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test('are not one offer in many coats: no two share a price, an outcome, a safety or a way to know', () => {
    const apart = (texts: unknown[]) => expect(new Set(texts).size).toBe(texts.length);
    apart(offers.map((offer) => totalsOf(offer).totalMinor));
    apart(offers.map(({ outcome }) => outcome));
    apart(offers.map(({ safety }) => safety));
    apart(offers.flatMap(({ deliverables }) => deliverables.map(({ doneWhen }) => doneWhen)));
  });
});

describe.each(starterOffers.map((starter) => [starter.id, starter] as const))(
  'the starter %s',
  (_, starter) => {
    const offer = offerFromStarter(starter, { today, currency });

    test('is a well-formed starter file', () => {
      expect(starterOfferSchema.parse(starter)).toEqual(starter);
    });

    test('passes the coffee test as soon as it has a client and a contact', () => {
      const missed = (to: Recipient) =>
        findingsOf({ offer, to, today, footing: firstFooting('USD') }).map(({ rule }) => rule);
      expect(missed(nobody)).toEqual(expect.arrayContaining(['who']));
      expect(missed(nobody).filter((rule) => !aboutTheClient.includes(rule))).toEqual([]);
      expect(missed(dana)).not.toContain('who');
    });

    test('gets no advice either, once it rests on a fresh fact about the client', () => {
      const restsOn = [{ text: 'They asked for it last week', confirmedOn: today }];
      const footing = { ...firstFooting(currency), pages: 1 };
      expect(findingsOf({ offer: { ...offer, restsOn }, to: dana, today, footing })).toEqual([]);
    });

    test('is bounded in time, whichever day it is written: two weeks to answer, then a night at least, then two weeks', () => {
      expect(starter.offer.validDays).toBeLessThanOrEqual(14);
      for (const day of everyWeekday) {
        const { startsOn, endsOn, validUntil } = offerFromStarter(starter, { today: day, currency });
        expect(daysBetween(startsOn ?? '', endsOn ?? '')).toBeLessThanOrEqual(14);
        expect(daysBetween(validUntil ?? '', startsOn ?? '')).toBeGreaterThanOrEqual(1);
      }
    });

    test('is small: one total of 300 to 1,500, at most half of it due before delivery, at most five deliverables', () => {
      const { totalMinor, depositMinor } = totalsOf(offer);
      expect(totalMinor).toBeGreaterThanOrEqual(300_00);
      expect(totalMinor).toBeLessThanOrEqual(1_500_00);
      expect(depositMinor * 2).toBeLessThanOrEqual(totalMinor);
      expect(offer.deliverables.length).toBeLessThanOrEqual(5);
    });

    test('costs the same number in dollars, in yen and in dinars: no price is lost in rounding', () => {
      const totalIn = (money: string) => {
        const { totalMinor } = totalsOf({ ...offer, currency: money });
        return Number(decimalOf(totalMinor, money));
      };
      expect(totalIn('JPY')).toBe(totalIn('USD'));
      expect(totalIn('KWD')).toBe(totalIn('USD'));
    });

    test('draws its edges: two to four things not included, and what the client has to bring', () => {
      expect(offer.exclusions.length).toBeGreaterThanOrEqual(2);
      expect(offer.exclusions.length).toBeLessThanOrEqual(4);
      expect(offer.clientProvides.length).toBeGreaterThanOrEqual(1);
    });

    test('is short enough for one page, under a title of two to five words', () => {
      expect(wordsOf(offer)).toBeLessThan(300);
      expect(offer.title).toBe(starter.name);
      expect(offer.title.split(' ').length).toBeGreaterThanOrEqual(2);
      expect(offer.title.split(' ').length).toBeLessThanOrEqual(5);
    });

    test('says what the client loses if it fails: nothing, half, or a part that is named', () => {
      expect(offer.safety).toMatch(/\b(nothing|no bill|half|alone|only|comes? (back|off)|back)\b/);
    });

    test('asks for one reply', () => {
      expect(offer.nextStep).toMatch(/^Say yes on the page, or reply “yes”\./);
    });

    test('reads right for any client: nothing left to fill in, nothing vague, no day of some year', () => {
      for (const text of [...textsOf(offer), starter.name, starter.pitch]) {
        expect(text).not.toMatch(/[{}[\]<>_]|\b(TBD|TODO|XX+)\b/);
        expect(text).not.toMatch(vague);
        expect(text).not.toMatch(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b20\d\d\b|[$€£]/);
      }
    });

    test('has done-whens that finish the sentence “Done when …”', () => {
      for (const { doneWhen } of offer.deliverables) expect(doneWhen).toMatch(/^[a-z0-9].*[^.]$/);
    });
  },
);

describe('taking up a starter', () => {
  const starter = starterOffers.find(({ id }) => id === 'checkout-review') as StarterOffer;

  test('counts its dates from the day it is taken up', () => {
    const offer = offerFromStarter(starter, { today: '2028-02-28', currency });
    const { startsInDays, durationDays, validDays } = starter.offer;
    expect(offer.startsOn).toBe('2028-03-13');
    expect(daysBetween('2028-02-28', offer.startsOn ?? '')).toBe(startsInDays);
    expect(daysBetween(offer.startsOn ?? '', offer.endsOn ?? '')).toBe(durationDays);
    expect(daysBetween('2028-02-28', offer.validUntil ?? '')).toBe(validDays);
  });

  test('starts and ends on a weekday, whichever day it is taken up', () => {
    for (let day = 0; day < 7; day += 1) {
      const offer = offerFromStarter(starter, { today: addDays('2028-02-27', day), currency });
      for (const date of [offer.startsOn, offer.endsOn]) expect(workday(date ?? '')).toBe(date);
    }
  });

  test('keeps its prices as they are in whichever currency the firm writes', () => {
    const offer = offerFromStarter(starter, { today, currency: 'EUR' });
    expect(offer).toMatchObject({
      currency: 'EUR',
      taxPercent: '0',
      discount: { percent: '0' },
      free: false,
    });
    expect(offer.lines).toEqual(starter.offer.lines);
  });

  test('leaves no trace of the starter in the offer but its text', () => {
    const offer = offerFromStarter(starter, { today, currency });
    for (const key of ['startsInDays', 'durationDays', 'validDays']) expect(offer).not.toHaveProperty(key);
  });

  test('gives a draft that can be edited without changing the starter', () => {
    const before = structuredClone(starter);
    const offer = offerFromStarter(starter, { today, currency });
    offer.deliverables.push({ name: 'Another', doneWhen: 'it is there' });
    offer.lines[0] = { description: 'Other', quantity: '2', unitPrice: '1' };
    expect(starter).toEqual(before);
  });

  test('may be free, and then says so', () => {
    const free = { ...starter, offer: { ...starter.offer, lines: [], free: true } };
    const offer = offerFromStarter(free, { today, currency });
    expect(
      findingsOf({ offer, to: dana, today, footing: firstFooting('USD') }).filter(
        ({ kind }) => kind === 'required',
      ),
    ).toEqual([]);
  });
});

describe('reading a starter file', () => {
  const [starter] = starterOffers as [StarterOffer];
  const problems = (value: unknown) => starterOfferSchema.safeParse(value).error?.issues ?? [];

  test('names the key it does not know', () => {
    expect(problems({ ...starter, price: '900' })[0]).toMatchObject({
      code: 'unrecognized_keys',
      keys: ['price'],
    });
    const offer = { ...starter.offer, startsOn: '2026-12-01' };
    expect(problems({ ...starter, offer })[0]).toMatchObject({ path: ['offer'], keys: ['startsOn'] });
  });

  test.each(['900,00', '-5', '9e2', '', '$900', '.5'])('refuses the price “%s”', (unitPrice) => {
    const offer = { ...starter.offer, lines: [{ description: 'Review', quantity: '1', unitPrice }] };
    expect(problems({ ...starter, offer })[0]?.path).toEqual(['offer', 'lines', 0, 'unitPrice']);
  });

  test('refuses a price that is a float, a deposit over 100 % and half a day', () => {
    const line = { description: 'Review', quantity: '1', unitPrice: 900 };
    expect(problems({ ...starter, offer: { ...starter.offer, lines: [line] } })).toHaveLength(1);
    expect(problems({ ...starter, offer: { ...starter.offer, depositPercent: '101' } })).toHaveLength(1);
    expect(problems({ ...starter, offer: { ...starter.offer, durationDays: 0.5 } })).toHaveLength(1);
  });
});
