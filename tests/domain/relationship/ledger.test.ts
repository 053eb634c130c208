import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  elementsOf,
  fieldOf,
  isRanking,
  type Ledger,
  type LedgerLine,
  lineFaults,
} from '~/domain/relationship/ledger';
import {
  asksTheSame,
  carriedOver,
  isOursTheSame,
  ledgerChanges,
} from '~/domain/relationship/ledger-versions';
import { changeSentence } from '~/domain/relationship/ledger-words';

const line = (name: string, ourRank: number | null, changes: Partial<LedgerLine> = {}): LedgerLine => ({
  ...{ name, ourRank, valueToUsMinor: null, valueToThemMinor: null, action: '', actOn: null, was: '' },
  ...changes,
});
const theirs = (...ranks: number[]) => ({
  ...{ ranks, words: '', by: 'Dana Fox', at: '2026-11-22T12:00:00Z', linkId: 'l', told: null },
});
const ledger = (lines: LedgerLine[], changes: Partial<Ledger> = {}): Ledger => ({
  ...{ version: 1, currency: 'USD', lines, theirs: null, madeAt: '2026-11-22T12:00:00Z', madeBy: '' },
  ...changes,
});
const four = [line('Dates', 1), line('Price', 2), line('Speed', 3), line('Doors', 4)];

describe('the field of an element', () => {
  test('is read from both ranks, and is none while one is missing', () => {
    const fieldsOf = (one: Ledger) => elementsOf(one).map((element) => fieldOf(element, one.lines.length));
    expect(fieldsOf(ledger(four, { theirs: theirs(2, 4, 1, 3) }))).toEqual([
      'defend',
      'increase',
      'nurture',
      'leave',
    ]);
    expect(fieldsOf(ledger(four))).toEqual([null, null, null, null]);
    const lacking = [line('Dates', null), ...four.slice(1)];
    expect(fieldsOf(ledger(lacking, { theirs: theirs(1, 2, 3, 4) }))[0]).toBeNull();
  });

  test('holds as many important elements of ours as of theirs, whatever the rankings', () => {
    const ranking = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 7 });
    fc.assert(
      fc.property(ranking, ranking, (ours, ranks) => {
        const one = ledger(
          ours.map((rank) => line(`Element ${rank}`, rank)),
          { theirs: theirs(...ranks) },
        );
        const found = elementsOf(one).map((element) => fieldOf(element, 7));
        const count = (field: string) => found.filter((other) => other === field).length;
        expect(count('nurture')).toBe(count('increase'));
        expect(count('defend') + count('nurture')).toBe(4);
      }),
    );
  });
});

describe('lines as they are typed', () => {
  test('are refused where a place is given twice, is out of range, or a name is there twice', () => {
    const faults = lineFaults([line('Dates', 2), line('Price', 2), line('dates ', 5), line('Doors', null)]);
    expect(faults.map((one) => `${one.line} ${one.part}: ${one.message}`)).toEqual([
      '0 name: This is in the list twice. Keep one of them.',
      '0 rank: Two elements have place 2. Give each a place of its own.',
      '1 rank: Two elements have place 2. Give each a place of its own.',
      '2 name: This is in the list twice. Keep one of them.',
      '2 rank: Give it a place from 1 to 4.',
    ]);
  });

  test('may lack a place', () => {
    expect(lineFaults([line('Dates', null), line('Price', null), line('Doors', 3)])).toEqual([]);
  });

  test('are a ranking only when every place is given once', () => {
    expect(isRanking([2, 1, 3], 3)).toBe(true);
    for (const ranks of [[1, 2], [1, 1, 2], [1, 2, 4], [0, 1, 2], []])
      expect(isRanking(ranks, 3)).toBe(false);
  });
});

describe('a new version', () => {
  const planned = [line('Dates', 1, { action: 'Weekly note', actOn: '2026-12-01' }), line('Price', 2)];
  const before = ledger(planned, { theirs: theirs(2, 1) });

  test('keeps their ranking and our plans where the names are the same ones, in another order', () => {
    const { lines, theirs: kept } = carriedOver(before, [line('Price', 1), line('Dates', 2)]);
    expect(kept?.ranks).toEqual([1, 2]);
    expect(lines.map(({ action, actOn }) => [action, actOn])).toEqual([
      ['', null],
      ['Weekly note', '2026-12-01'],
    ]);
  });

  test('keeps them, too, where a line was only tidied up: case, spaces, punctuation', () => {
    const { lines, theirs: kept } = carriedOver(before, [line('price.', 1), line('“Dates”', 2)]);
    expect(kept?.ranks).toEqual([1, 2]);
    expect(lines.map(({ action, was }) => [action, was])).toEqual([
      ['', 'Price'],
      ['Weekly note', 'Dates'],
    ]);
    const [one, other] = [before, ledger(lines, { theirs: kept })];
    expect(asksTheSame(one, { ...other, lines: other.lines.toReversed() })).toBe(true);
  });

  test('keeps the plan of a line that says something else now, and asks them anew', () => {
    const reworded = [line('Dates by heart', 1, { was: 'Dates' }), line('Price', 2, { was: 'Price' })];
    const { lines, theirs: kept } = carriedOver(before, reworded);
    expect(kept).toBeNull();
    expect(lines.map(({ action, actOn, was }) => [action, actOn, was])).toEqual([
      ['Weekly note', '2026-12-01', 'Dates'],
      ['', null, ''],
    ]);
  });

  test('takes a line for the one of its name, wherever it stands now', () => {
    const swapped = [line('Price', 1, { was: 'Dates' }), line('Dates', 2, { was: 'Price' })];
    const { lines, theirs: kept } = carriedOver(before, swapped);
    expect(kept?.ranks).toEqual([1, 2]);
    expect(lines.map(({ action, was }) => [action, was])).toEqual([
      ['', ''],
      ['Weekly note', ''],
    ]);
    // Typed anew into the row of another, while that one stands elsewhere: it is new.
    const { lines: more } = carriedOver(before, [line('Doors', 1, { was: 'Dates' }), line('Dates', 2)]);
    expect(more.map(({ action }) => action)).toEqual(['', 'Weekly note']);
  });

  test('is none where only what a line was called before is another', () => {
    const after = ledger(planned.map((one) => ({ ...one, was: 'Other' })));
    expect(isOursTheSame(before, after)).toBe(true);
  });

  test('asks them anew where an element came, went or has other words', () => {
    for (const names of [['Dates'], ['Dates', 'Price', 'Doors'], ['Dates', 'The price holds']]) {
      const { lines, theirs: kept } = carriedOver(
        before,
        names.map((name) => line(name, null)),
      );
      expect(kept).toBeNull();
      expect(lines[0]?.action).toBe('Weekly note');
    }
    expect(carriedOver(null, [line('Dates', 1)]).theirs).toBeNull();
  });
});

describe('what changed between versions', () => {
  const written = (before: Ledger, after: Ledger) =>
    ledgerChanges(before, after).map((change) =>
      changeSentence(change, after.currency, (minor, currency) => `${currency} ${minor / 100}`),
    );

  test('is said element by element', () => {
    const before = ledger([line('Dates', 1), line('Price', 2), line('Speed', 3)], {
      theirs: theirs(3, 2, 1),
    });
    const after = ledger(
      [line('Dates', 2, { valueToUsMinor: 120_000 }), line('Price', null), line('Doors', 3)],
      { theirs: theirs(1, 2, 3) },
    );
    expect(written(before, after)).toEqual([
      'Dates: our place 2, was 1',
      'Dates: their place 1, was 3',
      'Dates: value to us USD 1200, was no figure',
      'Price: our place not given, was 2',
      'Doors: new',
      'Speed: taken out',
    ]);
  });

  test('tells what was reworded from what is new, and says once that they are asked anew', () => {
    const before = ledger([line('Dates', 1), line('Price', 2)], { theirs: theirs(2, 1) });
    const lines = [line('Dates by heart', 2, { was: 'Dates' }), line('Doors', 1, { was: '' })];
    expect(written(before, ledger(lines))).toEqual([
      'Reworded: Dates by heart, was Dates',
      'Dates by heart: our place 2, was 1',
      'Doors: new',
      'Price: taken out',
      'Their places: of the list before, so to be asked anew',
    ]);
  });

  test('is nothing for the same list, and never compares two currencies', () => {
    const before = ledger([line('Dates', 1, { valueToUsMinor: 100 })]);
    expect(written(before, { ...before, version: 2 })).toEqual([]);
    const after = ledger([line('Dates', 1, { valueToUsMinor: 90 })], { currency: 'EUR' });
    expect(written(before, after)).toEqual(['Amounts in EUR, were in USD']);
  });
});
