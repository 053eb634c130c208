import { isCurrency } from '../currencies';
import { isEmail } from '../email-address';
import type { CivilDate } from '../proposal';
import { amountOf, exactMinor } from './amounts';
import { currencyIn } from './currency-marks';
import { dateOf } from './dates';
import type { Deal, Reading, Refusal, RefusalReason } from './deal';
import { cellOf, type DealField, type TableRow } from './deals-table';
import type { SpelledKind } from './spellings';

const mostCharacters = 200;

/** Names that the spellings of a file become; a contact's within its client, as the file spells that. */
export type Names = (kind: SpelledKind, name: string, client?: string) => string;
export type ReadRow = { deal: Deal } | { refused: Refusal } | { leftOut: { line: number; stage: string } };

/**
 * What a row becomes, on the day `today`. `key` is the row's own: of its column, or made of what it says. Rows at a
 * stage that is left out are not read further: nothing else needs to be right about them.
 */
export function readDeal(
  row: TableRow,
  key: string,
  reading: Reading,
  names: Names,
  today: CivilDate,
): ReadRow {
  const { line } = row;
  const text = (field: DealField) => cellOf(row, reading.columns[field]);
  const refuse = (reason: RefusalReason, what = ''): ReadRow => ({ refused: { line, reason, what } });
  const stage = text('stage');
  const becomes = reading.stages[stage];
  if (becomes === 'left out') return { leftOut: { line, stage } };
  if (!becomes) return refuse('unknown stage', stage);
  if (key === '') return refuse('no key');
  const client = names('client', text('client'));
  if (client === '') return refuse('no client');
  const title = names('title', text('title')) || 'Deal of before';
  const contact = names('contact', text('contact'), text('client'));
  const seller = names('seller', text('seller'));
  const ownKey = reading.columns.key === null ? '' : key;
  const long = [client, title, contact, seller, ownKey].find((name) => name.length > mostCharacters);
  if (long) return refuse('too long', `${long.slice(0, 40)}…`);

  // What stands beside the amount is meant; a column that says otherwise is a mistake of the file.
  const [named, marked] = [text('currency').toUpperCase(), currencyIn(text('amount'))];
  const currency = named || marked || reading.currency;
  if (!isCurrency(currency)) return refuse('bad currency', currency);
  if (marked && marked !== currency) return refuse('bad currency', `${currency}, ${text('amount')}`);
  const amount = text('amount') === '' ? '' : amountOf(text('amount'), reading.decimalMark);
  const won = becomes === 'delivered' || becomes === 'accepted';
  if (amount === null) return refuse('bad amount', text('amount'));
  if (amount === '' && won) return refuse('no amount');
  const amountMinor = exactMinor(amount || '0', currency);
  if (amountMinor === null) return refuse('bad amount', text('amount'));

  const days: Partial<Record<'started' | 'closed', CivilDate>> = {};
  for (const field of ['started', 'closed'] as const) {
    const said = text(field);
    if (said === '' || (field === 'closed' && becomes === 'sent')) continue;
    const date = dateOf(said, reading.dateOrder);
    if (date === null) return refuse('bad date', said);
    days[field] = date;
  }
  if (becomes !== 'sent' && !days.closed) return refuse('no close');
  const startedOn = days.started ?? days.closed;
  if (!startedOn) return refuse('no start');
  const closedOn = days.closed ?? null;
  if (closedOn !== null && closedOn < startedOn) return refuse('closed first', `${startedOn}, ${closedOn}`);
  if ((closedOn ?? startedOn) > today) return refuse('to come', closedOn ?? startedOn);
  const reason = becomes === 'declined' ? text('reason').slice(0, mostCharacters) : '';
  const address = text('email');
  const email = isEmail(address) ? address : '';
  const said = { line, key, client, contact, email, title, seller, becomes };
  return { deal: { ...said, startedOn, closedOn, amountMinor, currency, reason } };
}
