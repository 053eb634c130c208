import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workday } from '~/domain/calendar';
import { placeInWords } from '~/domain/changes/field-places';
import { copiedOffer, sentenceToCheck } from '~/domain/copying';
import { textsOf } from '~/domain/offer-texts';
import type { Offer, Recipient } from '~/domain/proposal';
import { anyOffer } from '../support/any-offer';
import { recipient, typicalOffer } from '../support/offers';

const mill: Recipient = {
  name: 'Old Mill',
  address: '',
  contact: { name: 'Jonas Park', email: 'jonas@mill.example', role: '' },
};
const copy = (offer: Offer, changes: Partial<Parameters<typeof copiedOffer>[0]> = {}) =>
  copiedOffer({ offer, from: recipient, to: mill, writtenOn: '2026-11-24', today: '2027-03-02', ...changes });

describe('an offer that is copied for another client', () => {
  test('speaks to the new one, and says where', () => {
    const { offer, toCheck } = copy(typicalOffer);
    expect(offer.deliverables[0]?.doneWhen).toBe('the PDF is in Jonas’s inbox');
    expect(toCheck).toContainEqual({
      field: 'deliverables[0].doneWhen',
      why: 'readdressed',
      words: ['Jonas'],
    });
    expect(offer.title).toBe(typicalOffer.title);
  });

  test('starts as many days from today as it did from the day it was written', () => {
    const { offer, toCheck } = copy(typicalOffer);
    expect(offer).toMatchObject({ startsOn: '2027-03-09', endsOn: '2027-03-16', validUntil: '2027-03-23' });
    expect(toCheck).toContainEqual({ field: 'startsOn', why: 'moved', words: ['2027-03-09', '2026-12-01'] });
  });

  test('works on weekdays and promises nothing for the past, whatever it said', () => {
    fc.assert(
      fc.property(anyOffer(), fc.integer({ min: 1, max: 28 }), (offer, day) => {
        const today = `2027-02-${String(day).padStart(2, '0')}`;
        const { startsOn, endsOn, validUntil } = copy(offer, { today }).offer;
        for (const date of [startsOn, endsOn]) if (date) expect(workday(date)).toBe(date);
        for (const date of [startsOn, endsOn, validUntil]) if (date) expect(date >= today).toBe(true);
      }),
    );
  });

  test('names every text that it changed and every date that it moved', () => {
    const named = {
      ...typicalOffer,
      problem: 'Dana Fox of Northwind Tiles is unhappy.',
      coverNote: 'Dear Dana',
    };
    const { offer, toCheck } = copy(named);
    const before = new Map(textsOf(named).map(({ path, text }) => [path, text]));
    const changed = textsOf(offer).filter(({ path, text }) => before.get(path) !== text);
    expect(toCheck.filter(({ why }) => why === 'readdressed').map(({ field }) => field)).toEqual(
      changed.map(({ path }) => path),
    );
    expect(changed.map(({ path }) => path)).toContain('coverNote');
  });

  test('leaves out what was known of the old client, and says so', () => {
    const facts = [{ text: 'They open in May', confirmedOn: '2026-10-01' }];
    const { offer, toCheck } = copy({ ...typicalOffer, restsOn: facts });
    expect(offer.restsOn).toEqual([]);
    expect(toCheck).toContainEqual({ field: 'restsOn', why: 'dropped', words: ['They open in May'] });
  });

  test('is never free of tax unseen', () => {
    const check = { field: 'reverseCharge', why: 'tax', words: [] };
    expect(copy({ ...typicalOffer, reverseCharge: true }).toCheck).toContainEqual(check);
    expect(copy({ ...typicalOffer, reverseCharge: false }).toCheck).not.toContainEqual(check);
  });

  test('points at what may still speak of the old client, and at a place', () => {
    const offer = { ...typicalOffer, outcome: 'The Northwind shop sells', place: 'Their office in Portland' };
    const { toCheck } = copy(offer);
    expect(toCheck).toContainEqual({ field: 'outcome', why: 'mentions', words: ['Northwind'] });
    expect(toCheck).toContainEqual({ field: 'place', why: 'place', words: ['Their office in Portland'] });
    expect(copy({ ...offer, place: 'Remote' }).toCheck.map(({ why }) => why)).not.toContain('place');
  });
});

test('what is to be checked is said in words, with its place', () => {
  const said = (field: string, why: Parameters<typeof sentenceToCheck>[0]['why'], ...words: string[]) =>
    sentenceToCheck({ field, why, words }, (date) => date);
  expect(said('deliverables[1].doneWhen', 'readdressed', 'Jonas')).toBe(
    'Deliverable 2, done when now says “Jonas”.',
  );
  expect(said('endsOn', 'moved', '2027-03-16', '2026-12-08')).toBe('Ends 2027-03-16, was 2026-12-08.');
  expect(said('outcome', 'mentions', 'NT')).toBe(
    'What they get out of it may still speak of the old client: “NT”.',
  );
  expect(said('reverseCharge', 'tax')).toContain('only if this client accounts for the tax');
  expect(placeInWords('options[1].lines[0].description')).toBe('Option 2, line 1');
});
