import { expect, test } from 'vitest';
import { typedPlans } from '~/components/clients/elements/typed-plans';

const refused = {
  status: 'error' as const,
  initialValue: {
    plans: [
      { name: 'Dates', action: 'A weekly note', actOn: '2026-12-01' },
      { name: 'Price', action: 'Hold it', actOn: '' },
      {
        name: 'Doors',
        action: 'Open one',
        actOn: '2026-12-02',
        wasAction: 'Open one',
        wasActOn: '2026-12-02',
      },
    ] as Record<string, string>[],
  },
  error: { 'plans[1].actOn': ['Say by when.'] },
};
const row = (name: string, action = '', actOn = '') => ({ name, action, actOn });

test('what was typed about an element stays with it, and what is wrong too, where the list came in another order', () => {
  const rows = [row('Price'), row('Help', 'Call', '2026-12-03'), row('Dates')];
  const { result, gone } = typedPlans(refused, rows);
  expect(result?.initialValue?.plans).toEqual([
    { name: 'Price', action: 'Hold it', actOn: '' },
    row('Help', 'Call', '2026-12-03'),
    { name: 'Dates', action: 'A weekly note', actOn: '2026-12-01' },
  ]);
  expect(result?.error).toEqual({ 'plans[0].actOn': ['Say by when.'] });
  expect(gone).toEqual([]);
});

test('what nobody touched is as it stands by now, so that saving again undoes nothing of another', () => {
  const { result } = typedPlans(refused, [row('Doors', 'Open two', '2026-12-09')]);
  expect(result?.initialValue?.plans).toEqual([row('Doors', 'Open two', '2026-12-09')]);
});

test('what was typed about an element that was taken out meanwhile is still there to copy', () => {
  const { gone } = typedPlans(refused, [row('Price')]);
  expect(gone).toEqual([{ name: 'Dates', action: 'A weekly note' }]);
});
