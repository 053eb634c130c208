import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, workday } from '~/domain/calendar';
import type { Offer } from '~/domain/proposal';
import { offerFromStarter, type StarterText, starterFromOffer, withoutBlanks } from '~/domain/starter-offer';
import { ownStarterForm } from '~/forms/own-starter';
import { parseStarterFile, toStarterFile } from '~/forms/starter-file';
import { starterOffers } from '~templates/offers';
import { anyOffer } from '../support/any-offer';
import { typicalOffer } from '../support/offers';

const monday = '2026-11-23';
const usd = { writtenOn: monday, currency: 'USD' };
const taken = (offer: StarterText, today = monday) => offerFromStarter({ offer }, { today, currency: 'USD' });

/** An offer in which nothing happens before it starts, nor on a weekend. */
const orderly = anyOffer(monday).map((offer): Offer => {
  const startsOn = offer.startsOn && workday(offer.startsOn);
  const after = (date: string | null) => {
    const start = startsOn ?? monday;
    return date && workday(date < start ? start : date);
  };
  const milestones = offer.milestones.map(({ name, on }) => ({ name, on: after(on) }));
  return { ...offer, startsOn, endsOn: after(offer.endsOn), milestones };
});

describe('a starter made of an offer', () => {
  test('becomes the same offer again on the same day, but for the facts about the client', () => {
    fc.assert(
      fc.property(orderly, (offer) => {
        expect(taken(starterFromOffer(offer, usd))).toEqual({ ...offer, restsOn: [] });
      }),
    );
  });

  test('is the same starter again once it was taken up, on any Monday', () => {
    fc.assert(
      fc.property(orderly, fc.integer({ min: 0, max: 200 }), (offer, weeks) => {
        const starter = starterFromOffer(offer, usd);
        const today = addDays(monday, weeks * 7);
        expect(starterFromOffer(taken(starter, today), { writtenOn: today, currency: 'USD' })).toEqual(
          starter,
        );
      }),
    );
  });

  test('changes no more once it was taken up, whatever the day', () => {
    fc.assert(
      fc.property(anyOffer(), fc.integer({ min: 0, max: 400 }), (offer, days) => {
        const today = addDays(monday, days);
        const once = taken(starterFromOffer(offer, usd), today);
        const again = taken(starterFromOffer(once, { writtenOn: today, currency: 'USD' }), today);
        expect(again).toEqual(once);
      }),
    );
  });

  test('counts its days from the day on which the offer was written, and none backwards', () => {
    const late = { ...typicalOffer, startsOn: '2026-11-02', endsOn: '2026-11-06', validUntil: '2026-11-10' };
    expect(starterFromOffer(typicalOffer, usd)).toMatchObject({
      startsInDays: 8,
      durationDays: 7,
      validDays: 22,
    });
    expect(starterFromOffer(late, usd)).toMatchObject({ startsInDays: 0, durationDays: 4, validDays: 0 });
  });

  test('leaves a day open that the offer leaves open', () => {
    const open = { ...typicalOffer, startsOn: null, endsOn: null, validUntil: null };
    const starter = starterFromOffer(open, usd);
    expect(starter).toMatchObject({ startsInDays: null, durationDays: null, validDays: null });
    expect(taken(starter)).toMatchObject({ startsOn: null, endsOn: null, validUntil: null });
  });

  test('holds nothing of the client’s facts, and states only what is not usual', () => {
    const offer = { ...typicalOffer, restsOn: [{ text: 'They open in May', confirmedOn: null }] };
    const starter = starterFromOffer(offer, usd);
    expect(JSON.stringify(starter)).not.toContain('May');
    expect(Object.keys(starter)).not.toEqual(expect.arrayContaining(['currency']));
    expect(starter).not.toHaveProperty('options');
    expect(starter).toMatchObject({ discount: { percent: '10' }, taxPercent: '19' });
  });

  test('states its currency where it is not the firm’s', () => {
    const starter = starterFromOffer({ ...typicalOffer, currency: 'JPY' }, usd);
    expect(starter.currency).toBe('JPY');
    expect(taken(starter).currency).toBe('JPY');
    expect(taken(starterFromOffer(typicalOffer, usd)).currency).toBe('USD');
  });
});

describe('the language and the style of a starter', () => {
  const german = { today: monday, currency: 'USD', language: 'de', style: 'letter' } as const;
  const english = starterFromOffer({ ...typicalOffer, language: 'en', style: 'quiet' }, usd);

  test('are its own where it states them, also where a blank offer has the same', () => {
    expect(offerFromStarter({ offer: english }, german)).toMatchObject({ language: 'en', style: 'quiet' });
    const file = toStarterFile({ name: 'Review', trade: '', pitch: '', offer: english }, 'USD');
    expect(parseStarterFile(JSON.stringify(file), 'USD')).toMatchObject({
      starter: { offer: { language: 'en', style: 'quiet' } },
    });
  });

  test('are the firm’s where it states none', () => {
    const { language: _, style: __, ...open } = english;
    expect(offerFromStarter({ offer: open }, german)).toMatchObject({ language: 'de', style: 'letter' });
  });

  test('are stated in its form, or left to the firm', () => {
    const read = (typed: object) => ownStarterForm('USD').parse({ name: 'Review', ...typed }).offer;
    expect(read({ language: 'en', style: 'quiet' })).toMatchObject({ language: 'en', style: 'quiet' });
    expect(read({ language: '', style: '' })).not.toHaveProperty('language');
    expect(read({ language: '', style: '' })).not.toHaveProperty('style');
  });
});

describe('a starter as a file', () => {
  const about = { name: 'Checkout review', trade: 'Designer', pitch: 'Ten fixes.' };
  const starter = { ...about, offer: starterFromOffer(typicalOffer, usd) };
  const read = (json: unknown) => parseStarterFile(JSON.stringify(json), 'USD');
  const errors = (json: unknown) => {
    const parsed = read(json);
    return parsed.ok ? [] : parsed.errors;
  };

  test('reads back as it was written', () => {
    expect(read(toStarterFile(starter, 'USD'))).toEqual({ ok: true, starter });
  });

  test('reads back every built-in one', () => {
    for (const { id: _, ...builtIn } of starterOffers) {
      expect(read(toStarterFile(builtIn, 'USD'))).toEqual({ ok: true, starter: builtIn });
    }
  });

  test('keeps its prices in the currency they were written in, also at another firm', () => {
    const parsed = parseStarterFile(JSON.stringify(toStarterFile(starter, 'JPY')), 'USD');
    expect(parsed).toMatchObject({ ok: true, starter: { offer: { currency: 'JPY' } } });
  });

  test('has prices in the firm’s currency where it states none', () => {
    const { currency: _, ...offer } = toStarterFile(starter, 'USD').offer;
    const priced = (unitPrice: string) => {
      const lines = [{ description: 'Work', quantity: '1', unitPrice }];
      return JSON.stringify({ ...toStarterFile(starter, 'USD'), offer: { ...offer, lines } });
    };
    expect(parseStarterFile(priced('9.50'), 'JPY')).toEqual({
      ok: false,
      errors: [{ path: 'offer.lines[0].unitPrice', message: 'JPY has no decimals.' }],
    });
    expect(parseStarterFile(priced('9.125'), 'KWD')).toMatchObject({ ok: true });
    expect(parseStarterFile(priced('9.50'), 'USD')).toMatchObject({ ok: true });
  });

  test('names what is wrong with its path', () => {
    const file = toStarterFile(starter, 'USD');
    expect(errors('no object')).toHaveLength(1);
    expect(errors({ ...file, kind: 'first-cup/proposal@1' })[0]?.path).toBe('kind');
    expect(errors({ ...file, offer: { ...file.offer, startsOn: '2026-12-01' } })).toEqual([
      { path: 'offer.startsOn', message: 'unknown key' },
    ]);
    expect(errors({ ...file, offer: { ...file.offer, discount: { amount: '99999' } } })[0]).toMatchObject({
      path: 'offer.discount.amount',
    });
    expect(errors({ ...file, name: '' })[0]?.path).toBe('name');
  });

  test('says so where it is no JSON at all', () => {
    expect(parseStarterFile('{ name: "x" }', 'USD')).toEqual({
      ok: false,
      errors: [{ path: '(the whole file)', message: 'this is not a JSON file' }],
    });
  });
});

describe('the form of a starter', () => {
  const form = ownStarterForm('USD');
  const typed = { name: 'Review', discountKind: 'percent' };

  test('asks for a name alone, and drops blank rows', () => {
    const { offer } = form.parse({
      ...typed,
      deliverables: [{ name: '', doneWhen: '' }],
      lines: [{ description: '', quantity: '', unitPrice: '' }],
      options: [{ name: '', deliverables: [], lines: [] }],
    });
    expect(offer).toMatchObject({ deliverables: [], lines: [], startsInDays: null });
    expect(offer).not.toHaveProperty('options');
    expect(form.safeParse({}).error?.issues[0]?.path).toEqual(['name']);
  });

  test('reads days as whole numbers', () => {
    expect(form.parse({ ...typed, startsInDays: '14' }).offer.startsInDays).toBe(14);
    expect(form.safeParse({ ...typed, startsInDays: '1.5' }).success).toBe(false);
    expect(form.safeParse({ ...typed, durationDays: '4000' }).success).toBe(false);
  });

  test('says beside the discount that it is larger than the price', () => {
    const { error } = form.safeParse({ ...typed, discountKind: 'amount', discountValue: '10' });
    expect(error?.issues[0]?.path).toEqual(['discountValue']);
  });
});

test('what a starter need not state is left out, and nothing else', () => {
  const { offer } = starterOffers[0] ?? { offer: starterFromOffer(typicalOffer, usd) };
  const usual = { ...offer, discount: { percent: '0' }, taxPercent: '0', currency: 'USD', options: [] };
  expect(withoutBlanks(usual, 'USD')).toEqual(offer);
  expect(withoutBlanks({ ...usual, currency: 'EUR' }, 'USD')).toEqual({ ...offer, currency: 'EUR' });
});
