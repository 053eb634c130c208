import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, revisionChanges } from '~/domain/changes/revision-changes';
import { isSame } from '~/domain/changes/row-changes';
import { matchRows } from '~/domain/changes/row-matches';
import { wordMarks } from '~/domain/changes/word-marks';
import type { Offer } from '~/domain/proposal';
import { anyOffer } from '../support/any-offer';
import { typicalOffer } from '../support/offers';

const between = (before: Offer, after: Offer, contacts = ['Dana Fox', 'Dana Fox']) =>
  revisionChanges(
    { offer: before, contact: contacts[0] ?? '' },
    { offer: after, contact: contacts[1] ?? '' },
    'en-GB',
  );
const changed = (changes: Partial<Offer>) => between(typicalOffer, { ...typicalOffer, ...changes });
const said = (changes: Change[]) => changes.map(({ sentence }) => sentence);
const [review, table, call] = typicalOffer.deliverables as [
  Offer['deliverables'][0],
  Offer['deliverables'][0],
  Offer['deliverables'][0],
];

describe('what changed between two revisions', () => {
  test('is nothing where they say the same', () => {
    fc.assert(
      fc.property(anyOffer(), (offer) => {
        expect(between(offer, structuredClone(offer))).toEqual([]);
      }),
    );
  });

  test('tells two options of one name apart by their place', () => {
    const twin = (amount: string) => ({
      ...{ name: 'Full', deliverables: [] },
      lines: typicalOffer.lines.map((line) => ({ ...line, unitPrice: amount })),
    });
    const twins = { ...typicalOffer, options: [twin('1.00'), twin('2.00')] };
    expect(between(twins, structuredClone(twins))).toEqual([]);
  });

  test('names every field that differs, and none that does not', () => {
    fc.assert(
      fc.property(anyOffer(), anyOffer(), (before, after) => {
        const named = new Set(between(before, after).map(({ field }) => field));
        const differ = (Object.keys(after) as (keyof Offer)[]).filter(
          (field) => !isSame(before[field], after[field]),
        );
        expect([...named].filter((field) => field !== 'total').sort()).toEqual(differ.sort());
        const applied = Object.fromEntries(differ.map((field) => [field, after[field]]));
        expect({ ...before, ...applied }).toEqual(after);
      }),
    );
  });

  test('names a field of which one part was changed a little', () => {
    fc.assert(
      fc.property(anyOffer(), (offer) => {
        const lines = offer.lines.map((line) => ({ ...line, quantity: `${line.quantity}.0` }));
        const fields = between(offer, { ...offer, lines }).map(({ field }) => field);
        expect(fields.includes('lines')).toBe(lines.length > 0);
      }),
    );
  });

  test('says a date with the one it was', () => {
    expect(said(changed({ endsOn: '2026-12-12' }))).toEqual(['Ends 12 December 2026, was 8 December 2026.']);
    expect(said(changed({ validUntil: null }))).toEqual([
      'Last day to say yes left open, was 15 December 2026.',
    ]);
  });

  test('knows a deliverable again that was reworded, and shows its words', () => {
    const reworded = { ...review, name: 'Written review of the whole checkout, 6 to 8 pages' };
    const [change, ...others] = changed({ deliverables: [reworded, table, call] });
    expect(others).toEqual([]);
    expect(change).toMatchObject({ field: 'deliverables', kind: 'reworded' });
    expect(change?.marks.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'new', text: 'whole ' }]);
  });

  test('tells a deliverable that came from one that went', () => {
    const workshop = { name: 'A morning with your team', doneWhen: 'everybody had a turn' };
    const changes = changed({ deliverables: [review, workshop, call] });
    expect(changes.map(({ kind }) => kind)).toEqual(['new', 'gone']);
    expect(said(changes)).toEqual([
      'New deliverable: A morning with your team, done when everybody had a turn',
      'Gone deliverable: Ten changes in a spreadsheet, ranked by money at stake, done when all ten rows carry an estimate',
    ]);
  });

  test('says that rows only changed places', () => {
    expect(said(changed({ deliverables: [table, review, call] }))).toEqual([
      'What they get: in another order.',
    ]);
  });

  test('says what it comes to, and what it came to', () => {
    const lines = [{ description: 'Checkout review, fixed price', quantity: '1', unitPrice: '1200' }];
    const changes = changed({ lines, discount: { percent: '0' }, taxPercent: '0' });
    expect(said(changes)).toContain('Total US$1,200.00, was US$1,156.68.');
    expect(said(changes)).toContain('Discount none, was 10%.');
  });

  test('says what each option comes to where it was there before', () => {
    const option = (name: string, unitPrice: string) => ({
      name,
      deliverables: [],
      lines: [{ description: name, quantity: '1', unitPrice }],
    });
    const priced = (options: Offer['options']): Offer => ({
      ...typicalOffer,
      ...{ lines: [], options, discount: { percent: '0' }, taxPercent: '0' },
    });
    const changes = said(
      between(
        priced([option('Small', '100'), option('Large', '300')]),
        priced([option('Small', '100'), option('Large', '350'), option('Huge', '900')]),
      ),
    );
    expect(changes).toContain('“Large” comes to US$350.00, was US$300.00.');
    expect(changes).toContain('New option: Huge; Huge, US$900.00');
    expect(changes).toContain('In “Large”, changed line:');
  });

  test('tells another currency once, and what it comes to', () => {
    expect(said(changed({ currency: 'EUR' }))).toEqual([
      'Currency EUR, was USD.',
      'Total €1,156.68, was US$1,156.68.',
    ]);
  });

  test('says who it is for now', () => {
    expect(said(between(typicalOffer, typicalOffer, ['Dana Fox', 'Bo Lind']))).toEqual([
      'For Bo Lind, was Dana Fox.',
    ]);
  });
});

describe('the words of a text that was reworded', () => {
  const text = fc.oneof(fc.string(), fc.lorem({ maxCount: 30 }));

  test('are both texts: without the new ones the old, without the gone ones the new', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marks = wordMarks(before, after);
        const without = (kind: string) =>
          marks
            .filter((mark) => mark.kind !== kind)
            .map((mark) => mark.text)
            .join('');
        expect([without('new'), without('gone')]).toEqual([before, after]);
      }),
    );
  });

  test('are the same in a text that stayed', () => {
    expect(wordMarks('one two', 'one two')).toEqual([{ kind: 'same', text: 'one two' }]);
  });

  test('are few where little changed', () => {
    expect(wordMarks('a list of ten changes', 'a list of five big changes')).toEqual([
      { kind: 'same', text: 'a list of ' },
      { kind: 'gone', text: 'ten' },
      { kind: 'new', text: 'five big' },
      { kind: 'same', text: ' changes' },
    ]);
  });

  test('do not repeat a word beside a change', () => {
    expect(wordMarks('a list of ten changes', 'a list of ten changes, ranked')).toEqual([
      { kind: 'same', text: 'a list of ten changes' },
      { kind: 'new', text: ', ranked' },
    ]);
    expect(wordMarks('for $1,200.00 (net).', 'for $1,250.00 (net).')).toEqual([
      { kind: 'same', text: 'for $' },
      { kind: 'gone', text: '1,200.00' },
      { kind: 'new', text: '1,250.00' },
      { kind: 'same', text: ' (net).' },
    ]);
    expect(wordMarks('a list of ten', 'a list of ten big changes')).toEqual([
      { kind: 'same', text: 'a list of ten' },
      { kind: 'new', text: ' big changes' },
    ]);
    expect(wordMarks('first\nsecond', 'first second')).toEqual([
      { kind: 'same', text: 'first' },
      { kind: 'gone', text: '\n' },
      { kind: 'new', text: ' ' },
      { kind: 'same', text: 'second' },
    ]);
  });

  test('are one change where only spaces stayed between them', () => {
    expect(wordMarks('in ten long days', 'in a very short week')).toEqual([
      { kind: 'same', text: 'in ' },
      { kind: 'gone', text: 'ten long days' },
      { kind: 'new', text: 'a very short week' },
    ]);
  });

  test('of texts too long to compare are all gone and all new, but for the ends', () => {
    const long = (word: string) =>
      `Begin ${Array.from({ length: 900 }, (_, n) => `${word}${n}`).join(' ')} end`;
    expect(wordMarks(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same']);
  });
});

test('every row of both lists is matched once', () => {
  const rows = fc.array(fc.lorem({ maxCount: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { matches } = matchRows<string>(before, after, { textOf: (row) => row, same: isSame });
      expect(matches.flatMap((match) => ('after' in match ? [match.after] : []))).toEqual(after);
      expect(matches.flatMap((match) => ('before' in match ? [match.before] : [])).sort()).toEqual(
        [...before].sort(),
      );
    }),
  );
});
