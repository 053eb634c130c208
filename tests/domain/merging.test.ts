import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goOn, type Marks, markOf, marksOf, merge, readMarks, writeMarks } from '~/domain/merging';
import { emptyOffer, type Offer } from '~/domain/proposal';

/** Few values, so that two writers often write the same. */
const words = fc.constantFrom('', 'one', 'two', 'three');
const fields = {
  title: words,
  problem: words,
  exclusions: fc.array(words, { maxLength: 2 }),
  endsOn: fc.constantFrom(null, '2026-12-05', '2026-12-12'),
  discount: fc.oneof(
    words.map((percent) => ({ percent })),
    words.map((amount) => ({ amount })),
  ),
  free: fc.boolean(),
};
type Name = keyof typeof fields;
const names = Object.keys(fields) as Name[];
const some = fc.record(fields);
const offerOf = (some: Partial<Offer>): Offer => ({ ...emptyOffer('USD'), ...some });
const three = fc.tuple(some, some, some);

describe('two writers’ fields are merged', () => {
  test('each as if it stood alone, whatever the others are', () => {
    fc.assert(
      fc.property(three, ([base, held, typed]) => {
        const { written, conflicts, newer } = merge({
          held: offerOf(held),
          typed,
          from: marksOf(offerOf(base)),
        });
        for (const name of names) {
          const [was, theirs, mine] = [base, held, typed].map((one) => JSON.stringify(one[name]));
          const verdict =
            mine === theirs ? 'same' : mine === was ? 'newer' : theirs === was ? 'written' : 'conflict';
          expect([name in written, newer.includes(name), conflicts.includes(name)]).toEqual([
            verdict === 'written',
            verdict === 'newer',
            verdict === 'conflict',
          ]);
          if (verdict === 'written') expect(written[name]).toEqual(typed[name]);
        }
      }),
    );
  });

  test('and nothing is written over what its writer did not start from', () => {
    const anyMark = fc.record(Object.fromEntries(names.map((name) => [name, fields[name].map(markOf)])), {
      requiredKeys: [],
    }) as fc.Arbitrary<Marks>;
    fc.assert(
      fc.property(some, some, anyMark, anyMark, (held, typed, from, take) => {
        const { written } = merge({ held: offerOf(held), typed, from, take });
        for (const name of Object.keys(written) as Name[]) expect(from[name]).toBe(markOf(held[name]));
      }),
    );
  });

  test('and saving the same once more changes nothing', () => {
    fc.assert(
      fc.property(three, ([base, first, typed]) => {
        const from = marksOf(offerOf(base));
        const held = offerOf({ ...first, ...merge({ held: offerOf(first), typed, from }).written });
        expect(merge({ held, typed, from }).written).toEqual({});
      }),
    );
  });

  test('and who keeps theirs on top of what they were shown, or takes it, is asked no more', () => {
    fc.assert(
      fc.property(three, fc.boolean(), ([base, first, typed], keep) => {
        const held = offerOf(first);
        const from = marksOf(offerOf(base));
        const { conflicts } = merge({ held, typed, from });
        const shown = marksOf(held, conflicts);
        const chosen = keep ? { from: { ...from, ...shown } } : { from, take: shown };
        const merged = merge({ held, typed, ...chosen });
        expect(merged.conflicts).toEqual([]);
        for (const field of conflicts) expect(field in merged.written).toBe(keep);
      }),
    );
  });

  test('but is asked again where it changed once more after they were shown it', () => {
    fc.assert(
      fc.property(three, some, ([base, first, typed], second) => {
        const from = marksOf(offerOf(base));
        const { conflicts } = merge({ held: offerOf(first), typed, from });
        const shown = marksOf(offerOf(first), conflicts);
        const held = offerOf(second);
        const moved = conflicts.filter(
          (field) =>
            ![markOf(first[field as Name]), markOf(typed[field as Name])].includes(markOf(held[field])),
        );
        expect(merge({ held, typed, from, take: shown }).conflicts).toEqual(expect.arrayContaining(moved));
        expect(merge({ held, typed, from: { ...from, ...shown } }).conflicts).toEqual(
          expect.arrayContaining(moved),
        );
      }),
    );
  });
});

describe('money that two writers make together', () => {
  const lines = (unitPrice: string) => [{ description: 'Review', quantity: '1', unitPrice }];
  const base = { ...emptyOffer('USD'), title: 'Review', lines: lines('900') };
  const held = { ...base, title: 'Theirs', currency: 'EUR' };
  const typed = { ...base, title: 'Mine', lines: lines('1200') };

  test('is one choice: an amount and its currency, whoever changed which; other fields are their own', () => {
    const merged = merge({ held, typed, from: marksOf(base) });
    expect(merged.together).toEqual(['currency', 'lines']);
    expect([...merged.conflicts].sort()).toEqual(['currency', 'lines', 'title']);
  });

  test('is all of it theirs who choose theirs, and asked of no more', () => {
    const [{ together }, from] = [merge({ held, typed, from: marksOf(base) }), marksOf(base)];
    const shown = marksOf(held, together);
    const kept = merge({ held, typed, from: { ...from, ...shown } });
    expect(kept).toMatchObject({ written: { currency: 'USD', lines: lines('1200') }, together: [] });
    const taken = merge({ held, typed, from, take: shown });
    expect(taken).toEqual({ written: {}, conflicts: ['title'], together: [], newer: [] });
  });
});

test('a writer goes on from what was saved of theirs, and is shown anew only what they never touched', () => {
  fc.assert(
    fc.property(three, some, ([base, first, sent], typed) => {
      const from = marksOf(offerOf(base));
      const { written, conflicts } = merge({ held: offerOf(first), typed: sent, from });
      const held = offerOf({ ...first, ...written });
      const next = goOn({ held, typed, sent, from });
      // What was saved is no longer a conflict with what is typed now.
      const still = merge({ held, typed, from: next.from }).conflicts;
      for (const field of Object.keys(written) as Name[]) expect(still).not.toContain(field);
      for (const field of next.newer) expect(markOf(typed[field as Name])).toBe(next.from[field]);
      for (const field of conflicts.filter(
        (name) => markOf(typed[name as Name]) === markOf(sent[name as Name]),
      ))
        expect(still).toContain(field);
    }),
  );
});

describe('a mark', () => {
  test('is that of the value, in whatever order its parts stand', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [one, other] = [a, b].map((value) => JSON.parse(JSON.stringify(value)));
        expect(markOf(one)).toBe(markOf(JSON.parse(JSON.stringify(one))));
        if (markOf(one) === markOf(other)) expect(one).toEqual(other);
      }),
    );
    expect(markOf({ name: 'a', doneWhen: 'b' })).toBe(markOf({ doneWhen: 'b', name: 'a' }));
    expect(markOf({ name: 'a', optional: undefined })).toBe(markOf({ name: 'a' }));
    expect(markOf(['a', 'b'])).not.toBe(markOf(['b', 'a']));
    expect(markOf('1')).not.toBe(markOf(1));
  });

  test('differs for each of many short texts', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => String(index + 100_000));
    expect(new Set(texts.map(markOf)).size).toBe(texts.length);
  });

  test('is carried as text, and text that is none carries nothing', () => {
    const marks = marksOf(emptyOffer('USD'), ['title', 'lines', 'endsOn']);
    expect(readMarks(writeMarks(marks))).toEqual(marks);
    expect(readMarks('')).toEqual({});
    expect(readMarks('title  :x problem: __proto__:y')).toEqual(Object.fromEntries([['__proto__', 'y']]));
  });
});
