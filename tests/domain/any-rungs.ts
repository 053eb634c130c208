import fc from 'fast-check';
import { addDays } from '~/domain/calendar';
import { type Ladder, laddersOf, type Rung } from '~/domain/ladder';

/** Rungs of a ladder for tests; its logs end on this day. */
export const today = '2026-11-22';

export const rung = (id: string, changes: Partial<Rung> = {}): Rung => ({
  id,
  title: `Offer ${id}`,
  on: '2026-01-05',
  amountMinor: 60_000,
  isLeast: false,
  isUnknown: false,
  currency: 'USD',
  standing: 'delivered',
  promise: 'kept',
  parentId: null,
  told: changes.standing ?? 'delivered',
  notUntil: null,
  ...changes,
});
export const only = (rungs: Rung[]): Ladder => {
  const [ladder] = laddersOf(rungs);
  if (!ladder) throw new Error('no ladder');
  return ladder;
};

export const anyRungs = fc
  .array(
    fc.record({
      ago: fc.integer({ min: 0, max: 900 }),
      amountMinor: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_000_000_00 })),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
      standing: fc.constantFrom(
        'draft',
        'sent',
        'expired',
        'accepted',
        'declined',
        'withdrawn',
        'delivered',
        'stopped',
      ),
      parent: fc.option(fc.nat(), { nil: null }),
      title: fc.string({ unit: 'grapheme', maxLength: 60 }),
    }),
    { maxLength: 45 },
  )
  .map((drawn) =>
    drawn
      .map(({ ago, parent, ...rest }, index): Rung => {
        const id = String(index).padStart(3, '0');
        const parentId = parent === null || index === 0 ? null : String(parent % index).padStart(3, '0');
        return rung(id, { ...(rest as Partial<Rung>), on: addDays(today, -ago), parentId, promise: null });
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
  );
