import type { CivilDate, CurrencyCode } from '../proposal';
import type { Change } from './deal-changes';

const names: Record<Change['what'], string> = {
  becomes: '',
  amount: '',
  client: 'client ',
  title: 'deal ',
  seller: 'led by ',
  started: 'began ',
  closed: 'decided ',
};
const standing = {
  draft: 'Draft',
  sent: 'Open',
  accepted: 'Accepted',
  declined: 'Lost',
  withdrawn: 'Withdrawn',
  delivered: 'Won',
  stopped: 'Stopped',
} as const;

/** "Open → Won, $500.00 → $650.00, decided 4 Mar 2025" */
export function changesInWords(
  changes: readonly Change[],
  say: { money: (minor: number, currency: CurrencyCode) => string; day: (date: CivilDate) => string },
): string {
  return changes.map((change) => `${names[change.what]}${fromTo(change, say)}`).join(', ');
}

function fromTo(change: Change, { money, day }: Parameters<typeof changesInWords>[1]): string {
  switch (change.what) {
    case 'becomes':
      return arrow(standing[change.from], standing[change.to]);
    case 'amount': {
      const { from, to } = change;
      return arrow(from.minor === 0 ? '' : money(from.minor, from.currency), money(to.minor, to.currency));
    }
    case 'started':
    case 'closed':
      return arrow(change.from === null ? '' : day(change.from), change.to === null ? '' : day(change.to));
    default:
      return arrow(change.from, change.to);
  }
}

const arrow = (from: string, to: string): string => (from === '' ? to : `${from} → ${to}`);
