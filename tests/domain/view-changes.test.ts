import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewChanges } from '~/domain/changes/view-changes';
import {
  choiceOffer,
  hardOffer,
  manyScriptsOffer,
  ratesOffer,
  typicalOffer,
  viewOf,
} from '../support/offers';

describe('what a reader finds different', () => {
  test.each([typicalOffer, choiceOffer, ratesOffer, hardOffer])(
    'two copies of “$title” differ in nothing',
    (offer) => {
      expect(viewChanges(viewOf(offer), viewOf(offer))).toEqual([]);
    },
  );

  test('what went one way comes the other way', () => {
    const offers = fc.constantFrom(typicalOffer, choiceOffer, ratesOffer, manyScriptsOffer);
    fc.assert(
      fc.property(offers, offers, (one, other) => {
        const there = viewChanges(viewOf(one), viewOf(other)).flatMap(({ gone }) => gone);
        const back = viewChanges(viewOf(other), viewOf(one)).flatMap(({ came }) => came);
        expect(there).toEqual(back);
      }),
    );
  });

  test('a later end and another price are told by part, in the words of the document', () => {
    const changed = { ...typicalOffer, endsOn: '2026-12-10', depositPercent: '50', language: 'de' as const };
    const changes = viewChanges(viewOf({ ...typicalOffer, language: 'de' }), viewOf(changed));
    expect(changes).toEqual([
      { heading: 'Wann und wo', gone: ['Ende: 8. Dezember 2026'], came: ['Ende: 10. Dezember 2026'] },
      {
        heading: 'Preis',
        gone: [expect.stringContaining('(25'), expect.stringContaining('Später fällig')],
        came: [expect.stringContaining('(50'), expect.stringContaining('Später fällig')],
      },
    ]);
  });

  test('of two lines that read the same, one that went is told', () => {
    const [first] = typicalOffer.exclusions;
    const twice = { ...typicalOffer, exclusions: [first ?? '', first ?? ''] };
    const once = { ...typicalOffer, exclusions: [first ?? ''] };
    expect(viewChanges(viewOf(twice), viewOf(once))).toEqual([
      { heading: 'Not included', gone: [first], came: [] },
    ]);
  });

  test('a thing that was left out, and an option that came', () => {
    const [first, ...rest] = typicalOffer.deliverables;
    const less = viewChanges(viewOf(typicalOffer), viewOf({ ...typicalOffer, deliverables: rest }));
    expect(less).toEqual([
      { heading: 'You get', gone: [expect.stringContaining(first?.name ?? '')], came: [] },
    ]);
    const fewer = { ...choiceOffer, options: choiceOffer.options.slice(0, 2) };
    const [more] = viewChanges(viewOf(fewer), viewOf(choiceOffer));
    expect(more?.came.join()).toContain('Large cup');
    expect(more?.gone).toEqual([]);
  });
});
