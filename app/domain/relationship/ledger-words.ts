import type { CurrencyCode } from '../proposal';
import type { Field } from './ledger';
import type { LedgerChange } from './ledger-versions';

/** What the four fields are called, and what to do about an element in each. */
export const fieldWords: Record<Field, { title: string; means: string }> = {
  defend: { title: 'Defend', means: 'matters to both' },
  nurture: { title: 'Nurture', means: 'matters to them' },
  increase: { title: 'Increase', means: 'matters to us, not yet to them' },
  leave: { title: 'Leave', means: 'matters little to either' },
};

/** "The price holds: our place 2, was 4" */
export function changeSentence(
  change: LedgerChange,
  currency: CurrencyCode,
  money: (amountMinor: number, currency: CurrencyCode) => string,
): string {
  const amount = (minor: number | null) => (minor === null ? 'no figure' : money(minor, currency));
  switch (change.kind) {
    case 'added':
      return `${change.name}: new`;
    case 'gone':
      return `${change.name}: taken out`;
    case 'reworded':
      return `Reworded: ${change.name}, was ${change.was}`;
    case 'to ask anew':
      return 'Their places: of the list before, so to be asked anew';
    case 'currency':
      return `Amounts in ${change.to}, were in ${change.from}`;
    case 'our rank':
    case 'their rank':
      return `${change.name}: ${change.kind === 'our rank' ? 'our' : 'their'} place ${place(change.to)}, was ${place(change.from)}`;
    case 'value to us':
    case 'value to them':
      return `${change.name}: ${change.kind} ${amount(change.toMinor)}, was ${amount(change.fromMinor)}`;
  }
}

const place = (rank: number | null): string => (rank === null ? 'not given' : String(rank));
