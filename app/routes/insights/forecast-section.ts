import type { FiguresTableProps } from '~/components/insights/figures-table';
import { drawForecast } from '~/components/insights/forecast-drawing';
import { exponentOf } from '~/domain/currencies';
import { convertedTo, type ExchangeRate } from '~/domain/exchange';
import type { OfferKind, Weight } from '~/domain/insight/forecast';
import type { Insights } from '~/domain/insight/insights';
import { chanceOf } from '~/domain/insight/predicted';
import { formatMoneyShort } from '~/domain/money';
import type { FirmDay } from '~/http/firm-day';
import { count } from './words';

export type Named = { id: string; title: string; clientName: string; validUntil: string | null };

const kinds: Record<OfferKind | 'all', string> = {
  first: 'first offers',
  '1': 'asks no larger than before',
  '2': 'steps up to twice',
  '4': 'steps up to 4 times',
  '10': 'steps up to 10 times',
  more: 'steps of more than 10 times',
  all: 'all offers',
};

/** What is open, weighed; null where the log is too short to weigh anything. */
export function forecastSection(
  { forecast }: Insights,
  named: readonly Named[],
  firm: FirmDay,
  rates: readonly ExchangeRate[],
) {
  if (forecast === null) return null;
  const { totals, weights, open, unknown } = forecast;
  const { day } = firm;
  const money = wholeMoney(firm.locale);
  const titles = new Map(named.map((one) => [one.id, one]));
  const together = totals.length > 1 ? togetherOf(totals, firm, rates) : null;
  const totalsTable: FiguresTableProps = {
    name: 'Open offers by currency',
    columns: [
      { name: 'Currency' },
      { name: 'Open', end: true },
      { name: 'Asked', end: true },
      { name: 'Expected', end: true },
      { name: 'Range', end: true },
    ],
    rows: totals.map(({ currency, offers, openMinor, expectedMinor, lowMinor, highMinor }) => ({
      key: currency,
      cells: [
        { text: currency },
        { text: count(offers, 'offer') },
        { text: money(openMinor, currency) },
        { text: money(expectedMinor, currency) },
        { text: `${money(lowMinor, currency)} to ${money(highMinor, currency)}` },
      ],
    })),
  };
  const openTable: FiguresTableProps = {
    name: 'The open offers that close first',
    columns: [{ name: 'Closes first' }, { name: 'Until' }, { name: 'Asked', end: true }, { name: 'Chance' }],
    rows: open.map(({ id, totalMinor, currency, kind }) => ({
      key: id,
      cells: [
        {
          text: titles.get(id)?.title || 'Untitled offer',
          to: `/proposals/${id}`,
          below: titles.get(id)?.clientName ?? '',
        },
        { text: untilOf(titles.get(id)?.validUntil ?? null, day) },
        { text: formatMoneyShort(totalMinor, currency, firm.locale) },
        chanceCell(weights[kind]),
      ],
    })),
  };
  const story = totals.map(
    ({ currency, openMinor, expectedMinor, lowMinor, highMinor }) =>
      `Of ${money(openMinor, currency)} that are open, ${money(expectedMinor, currency)} are expected, ${lowMinor === highMinor ? 'all but certainly' : `between ${money(lowMinor, currency)} and ${money(highMinor, currency)}`}`,
  );
  return {
    totals: totalsTable,
    open: openTable,
    drawing: drawForecast(totals, money),
    story: story.join('; '),
    together,
    unknown: unknownWords(unknown),
    // Converting asks for rates in both directions of a choice: only where there is one.
    ratesMissing: totals.length > 1 && together === null,
  };
}

/** The chance that is used, to a tenth, so that who multiplies gets what is expected; and what was counted. */
function chanceCell({ of, rate: { successes, n }, rate }: Weight) {
  const chance = Math.round(chanceOf(rate) * 1000) / 10;
  return { text: `${chance} %`, below: `as ${kinds[of]}: ${successes} of ${n} said yes` };
}

/** What may come to pass is known to no cent. */
const wholeMoney =
  (locale: string): FirmDay['money'] =>
  (minor, currency) => {
    const unit = 10 ** exponentOf(currency);
    return formatMoneyShort(Math.round(minor / unit) * unit, currency, locale);
  };

const unknownWords = (unknown: number): string =>
  unknown === 0
    ? ''
    : unknown === 1
      ? 'One open offer of unknown amount is not in it.'
      : `${unknown} open offers of unknown amount are not in it.`;

const untilOf = (date: string | null, day: FirmDay['day']): string => (date ? day(date) : 'open');

/** "Together $4,200 expected, at 1 EUR = 1.08 USD of 1 Nov." */
function togetherOf(
  totals: readonly { currency: string; expectedMinor: number }[],
  { firm, locale, day }: FirmDay,
  rates: readonly ExchangeRate[],
): string | null {
  const money = wholeMoney(locale);
  const amounts = totals.map(({ currency, expectedMinor }) => ({ currency, totalMinor: expectedMinor }));
  const converted = convertedTo(firm.currency, amounts, rates);
  if (!converted) return null;
  return `Together ${money(converted.totalMinor, converted.currency)} expected, ${atRates(converted.used, day)}.`;
}

/** "at 1 EUR = 1.08 USD of 1 Nov and 1 GBP = 1.27 USD of 3 Nov" */
export const atRates = (used: readonly ExchangeRate[], day: FirmDay['day']): string =>
  `at ${used.map(({ from, to, rate, on }) => `1 ${from} = ${rate} ${to} of ${day(on)}`).join(' and ')}`;
