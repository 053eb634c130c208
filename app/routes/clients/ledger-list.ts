import type { LedgerFormProps } from '~/components/clients/elements/ledger-form';
import { currencyCodes } from '~/domain/currencies';
import { decimalOf } from '~/domain/money';
import { firstElements } from '~/domain/relationship/elements';
import type { Ledger } from '~/domain/relationship/ledger';
import type { FirmDay } from '~/http/firm-day';

/** What the form of our list starts from. */
export function listForm(ledger: Ledger | undefined, { firm }: FirmDay): LedgerFormProps {
  const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency' });
  return {
    version: ledger?.version ?? 0,
    currency: ledger?.currency ?? firm.currency,
    currencies: currencyCodes.map((code) => ({ value: code, label: `${code} · ${currencyNames.of(code)}` })),
    rows: listRows(ledger),
    keeps: keepsWords(ledger),
  };
}

function listRows(ledger: Ledger | undefined): LedgerFormProps['rows'] {
  if (!ledger)
    return firstElements.map((name) => ({ name, rank: '', valueToUs: '', valueToThem: '', was: '' }));
  const amount = (minor: number | null) =>
    minor === null ? '' : decimalOf(minor, ledger.currency).replace(/\.0+$/, '');
  return ledger.lines.map(({ name, ourRank, valueToUsMinor, valueToThemMinor }) => ({
    name,
    rank: ourRank === null ? '' : String(ourRank),
    valueToUs: amount(valueToUsMinor),
    valueToThem: amount(valueToThemMinor),
    was: name,
  }));
}

/** Said on the form of our list, before it is saved. */
function keepsWords(ledger: Ledger | undefined): string {
  if (!ledger?.theirs) return '';
  return `They have ranked these lines. Their ranking stays when you change places, amounts, the order, or only capitals, spaces and punctuation. With another word, a new line or one less, they are to be asked anew; what you planned stays with its line.`;
}
