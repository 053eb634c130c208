import { drawLedOn } from '~/components/insights/led-on-drawing';
import { convertedTo, type ExchangeRate } from '~/domain/exchange';
import { isEnough, middleInWords, rateInWords } from '~/domain/insight/in-words';
import { type Insights, nobodyNamed } from '~/domain/insight/insights';
import { enough } from '~/domain/insight/wilson';
import type { FirmDay } from '~/http/firm-day';
import { relationshipLinesOf } from '~/workflows/footing.server';
import { atRates, forecastSection, type Named } from './forecast-section';
import { grownSection } from './grown-section';
import { adviceSection, declineSection, guessedNote, starterSection, tallySection } from './sections';
import { standingSection } from './standing-section';
import { stepSection } from './step-section';
import { count, growthInWords } from './words';

export type Around = {
  people: readonly { id: string; name: string }[];
  named: readonly Named[];
  rates: readonly ExchangeRate[];
};

/** All that the page of insights shows, as strings and lines. */
export function insightsPage(insights: Insights, firm: FirmDay, { people, named, rates }: Around) {
  const { locale, money } = firm;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const acceptedOf = (amounts: { currency: string; totalMinor: number }[]) =>
    amounts.length === 0
      ? 'nothing'
      : amounts.map(({ currency, totalMinor }) => money(totalMinor, currency)).join(' + ');
  return {
    headline: headlineOf(insights),
    figures: figuresOf(insights, locale),
    forecast: forecastSection(insights, named, firm, rates),
    ledOn: ledOnSection(insights),
    accepted: acceptedTogether(insights, firm, rates),
    starters: starterSection(insights, locale),
    grown: grownSection(insights, named, firm),
    steps: stepSection(insights.steps, insights.stepsLeftOut, relationshipLinesOf(firm.firm)),
    standings: standingSection(insights.standings),
    declines: declineSection(insights),
    advice: adviceSection(insights),
    people: tallySection(
      'people',
      insights.people.toSorted((a, b) => b.sent - a.sent),
      (id) => (id === nobodyNamed ? 'Nobody named' : names.get(id) || 'Somebody'),
      acceptedOf,
    ),
    quarters: tallySection('quarters', insights.quarters.slice(-8).reverse(), (key) => key, acceptedOf),
  };
}

function headlineOf({ all }: Insights): string {
  if (all.sent === 0) return 'No offer was sent in this time.';
  const answers = all.yes?.n ?? 0;
  if (!isEnough(all.yes)) {
    return `${count(all.sent, 'offer')} sent, ${count(answers, 'answer')}. From ${enough} answers on, rates are shown: before that they would say more than is known.`;
  }
  const { rate } = all.yes;
  const share = rate >= 0.55 ? 'More than half' : rate >= 0.45 ? 'About half' : 'Fewer than half';
  const days = all.daysToYes ? ` Half of the yeses come within ${daysOf(all.daysToYes.median)}.` : '';
  return `${share} of the offers that ended, ended in a yes.${days}`;
}

const daysOf = (days: number): string => (days === 0 ? 'a day' : count(days, 'day'));

function figuresOf({ all }: Insights, locale: string): { name: string; value: string }[] {
  return [
    { name: 'Offers sent', value: new Intl.NumberFormat(locale).format(all.sent) },
    { name: 'Said yes', value: rateInWords(all.yes) },
    { name: 'Days to a yes', value: middleInWords(all.daysToYes, String) },
    { name: 'Led on within 12 months', value: rateInWords(all.ledOn) },
    { name: 'Grew', value: middleInWords(all.growth, (times) => growthInWords(times, locale)) },
  ];
}

function ledOnSection(insights: Insights) {
  const { yeses, ledOn, rows } = insights.ledOn;
  if (yeses < enough) return { yeses, drawing: null, story: '', rows: [], note: '' };
  const said = rows.map(({ months, rate }) => ({ time: count(months, 'month'), words: rateInWords(rate) }));
  return {
    yeses,
    drawing: drawLedOn(insights.ledOn),
    story: `Of ${yeses} yeses ${ledOn} led on so far. ${said.map(({ time, words }) => `Within ${time}: ${words}`).join('; ')}`,
    note: guessedNote(insights.starters),
    rows: said.map(({ time, words }) => ({ key: time, cells: [{ text: time }, { text: words }] })),
  };
}

/** What was accepted in several currencies, as one sum where the firm has entered the rates. */
function acceptedTogether(
  { people }: Insights,
  { firm, money, day }: FirmDay,
  rates: readonly ExchangeRate[],
): string {
  const amounts = people.flatMap(({ accepted }) => accepted);
  if (new Set(amounts.map(({ currency }) => currency)).size < 2) return '';
  const converted = convertedTo(firm.currency, amounts, rates);
  if (!converted) return '';
  return `Accepted in all: ${money(converted.totalMinor, converted.currency)}, ${atRates(converted.used, day)}.`;
}
