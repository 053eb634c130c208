import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesInWords } from '~/domain/import/change-words';
import { compareDeal, type DealFacts, type HeldDeal } from '~/domain/import/deal-changes';
import { states } from '~/domain/lifecycle';
import { formatMoney } from '~/domain/money';

const open: DealFacts = {
  ...{ client: 'Acme', title: 'Review', seller: 'Ida', becomes: 'sent' },
  ...{ startedOn: '2025-01-02', closedOn: null, amountMinor: 500_00, currency: 'USD' },
};
const won: DealFacts = { ...open, becomes: 'delivered', closedOn: '2025-03-04', amountMinor: 650_00 };
const lost: DealFacts = { ...open, becomes: 'declined', closedOn: '2025-03-04' };
const accepted: DealFacts = { ...won, becomes: 'accepted' };

/** A deal that was taken from a file, and stands as that said but for `now`. */
const taken = (said: DealFacts, now: Partial<HeldDeal['now']> = {}): Pick<HeldDeal, 'said' | 'now'> => ({
  said,
  now: { ...said, state: said.becomes, ...now },
});
function outcome(held: Pick<HeldDeal, 'said' | 'now'>, row: DealFacts): string {
  const compared = compareDeal(held, row);
  if ('here' in compared) return 'here';
  const say = { money: (minor: number, code: string) => formatMoney(minor, code, 'en-US'), day: String };
  const words = changesInWords(compared.changes, say);
  return compared.refused ? `${compared.refused}: ${words}` : words;
}

describe('a row whose key is known', () => {
  test.each<[string, DealFacts, DealFacts, string]>([
    ['says the same', open, open, 'here'],
    ['is won now', open, won, 'Open → Won, decided 2025-03-04, $500.00 → $650.00'],
    ['is accepted now', open, accepted, 'Open → Accepted, decided 2025-03-04, $500.00 → $650.00'],
    ['is lost now', open, { ...lost, amountMinor: 0 }, 'Open → Lost, decided 2025-03-04'],
    ['asks another amount', open, { ...open, amountMinor: 650_00 }, '$500.00 → $650.00'],
    ['has an amount at last', { ...open, amountMinor: 0 }, open, '$500.00'],
    ['has lost its amount', open, { ...open, amountMinor: 0 }, 'here'],
    ['has another seller', open, { ...open, seller: 'Jo' }, 'led by Ida → Jo'],
    ['is named anew', open, { ...open, title: 'Audit' }, 'deal Review → Audit'],
    ['is spelled anew', open, { ...open, title: 'RE-VIEW', client: 'acme' }, 'here'],
    ['was accepted and is delivered', accepted, won, 'Accepted → Won'],
    [
      'was accepted and is delivered later',
      accepted,
      { ...won, closedOn: '2025-05-01' },
      'Accepted → Won, decided 2025-03-04 → 2025-05-01',
    ],
  ])('%s', (_, before, now, said) => {
    expect(outcome(taken(before), now)).toBe(said);
  });

  test.each<[string, DealFacts, DealFacts, string]>([
    ['won at another amount', won, { ...won, amountMinor: 900_00 }, 'decided here: $650.00 → $900.00'],
    ['won, and lost now', won, { ...lost, amountMinor: 0 }, 'decided here: Won → Lost'],
    ['lost, and won now', lost, won, 'decided here: Lost → Won, $500.00 → $650.00'],
    ['won, and open now', won, open, 'decided here: Won → Open, $650.00 → $500.00'],
    [
      'accepted, and delivered at another amount',
      accepted,
      { ...won, amountMinor: 1_00 },
      'decided here: Accepted → Won, $650.00 → $1.00',
    ],
    [
      'accepted, and delivered before that',
      accepted,
      { ...won, closedOn: '2025-02-01' },
      'decided here: Accepted → Won, decided 2025-03-04 → 2025-02-01',
    ],
    ['another client’s', open, { ...open, client: 'Other' }, 'another deal: client Acme → Other'],
    [
      'begun on another day',
      open,
      { ...won, startedOn: '2025-01-03' },
      'another deal: Open → Won, began 2025-01-02 → 2025-01-03, decided 2025-03-04, $500.00 → $650.00',
    ],
  ])('%s is refused', (_, before, now, said) => {
    expect(outcome(taken(before), now)).toBe(said);
  });

  test('says nothing new where we recorded it ourselves meanwhile', () => {
    const here = { state: 'delivered', closedOn: '2025-03-04', amountMinor: 650_00 } as const;
    expect(outcome(taken(open, here), open)).toBe('here');
    expect(outcome(taken(open, here), won)).toBe('here');
    expect(outcome(taken(open, here), { ...won, amountMinor: 1_00 })).toBe('decided here: $650.00 → $1.00');
  });

  test('whose record was taken back here can be decided anew, and the same file does not do it again', () => {
    const back = taken(won, { state: 'sent', closedOn: null });
    expect(outcome(back, won)).toBe('here');
    expect(outcome(back, { ...won, amountMinor: 900_00 })).toBe('$650.00 → $900.00');
  });

  test('that came before what files say was kept is compared with what is here', () => {
    const bare = { ...taken(open), said: null };
    expect(outcome(bare, open)).toBe('here');
    expect(outcome(bare, won)).toContain('Open → Won');
    const answered = { said: null, now: { ...open, state: 'accepted', closedOn: '2025-03-04' } as const };
    expect(outcome(answered, open)).toBe('here');
  });

  const anyFacts: fc.Arbitrary<DealFacts> = fc.record({
    client: fc.constantFrom('Acme', 'acme', 'Other'),
    title: fc.constantFrom('Review', 'Audit'),
    seller: fc.constantFrom('', 'Ida', 'Jo'),
    becomes: fc.constantFrom('sent', 'accepted', 'declined', 'delivered'),
    startedOn: fc.constantFrom('2025-01-02', '2025-01-03'),
    closedOn: fc.constantFrom('2025-03-04', '2025-05-01'),
    amountMinor: fc.constantFrom(0, 500_00, 650_00),
    currency: fc.constantFrom('USD', 'EUR'),
  });

  test('that was taken is here when the same file comes again, whatever stood there', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...states), (said, state) => {
        expect(outcome(taken(said, { state }), said)).toBe('here');
      }),
    );
  });
});
