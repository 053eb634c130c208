import type { LedgerCardProps } from '~/components/clients/elements/ledger-card';
import type { LedgerFormProps } from '~/components/clients/elements/ledger-form';
import type { PlanRow } from '~/components/clients/elements/plans-form';
import { drawPlot } from '~/components/clients/elements/plot-drawing';
import type { SideBySideProps } from '~/components/clients/elements/side-by-side';
import type { VersionRow } from '~/components/clients/elements/versions';
import { dateIn } from '~/domain/calendar';
import { currencyCodes } from '~/domain/currencies';
import { decimalOf, formatMoneyShort } from '~/domain/money';
import { type Element, firstElements } from '~/domain/relationship/elements';
import { elementsOf, type Field, fieldOf, fields, type Ledger } from '~/domain/relationship/ledger';
import { datedPlans } from '~/domain/relationship/ledger-plans';
import { ledgerChanges } from '~/domain/relationship/ledger-versions';
import { changeSentence, fieldWords } from '~/domain/relationship/ledger-words';
import type { FirmDay } from '~/http/firm-day';

/** What the pages of the ledger show, as strings: Node's Intl writes them once. */

const toRank = 'not ranked yet';

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

/** Said above all where the ranking that we have is of a list of before. */
export function askAgain([ledger, ...before]: readonly Ledger[], firmDay: FirmDay): string {
  const ranked = before.find(({ theirs }) => theirs !== null);
  if (!ledger || ledger.theirs || !ranked) return '';
  return `They ranked the list of before (${rankedWords(ranked, firmDay)}). Ask them again.`;
}

export function sideBySide(ledger: Ledger, firmDay: FirmDay): SideBySideProps {
  const elements = byOurRank(elementsOf(ledger));
  const count = elements.length;
  const money = (minor: number | null) =>
    minor === null ? '–' : formatMoneyShort(minor, ledger.currency, firmDay.locale);
  const points = elements.flatMap(({ name, ourRank, theirRank }) =>
    ourRank === null || theirRank === null ? [] : [{ name, ourRank, theirRank }],
  );
  return {
    ranked: rankedBy(ledger, firmDay) || 'They have not ranked this list yet. Ask them: it takes a minute.',
    theirWords: ledger.theirs?.words ?? '',
    picture:
      points.length === 0
        ? null
        : {
            wide: drawPlot(points, count, { width: 680, named: true }),
            narrow: drawPlot(points, count, { width: 300, named: false }),
            story: storyOf(ledger),
          },
    rows: elements.map((element) => {
      const field = fieldOf(element, count);
      return {
        name: element.name,
        ours: rankText(element.ourRank),
        theirs: rankText(element.theirRank),
        toUs: money(element.valueToUsMinor),
        toThem: money(element.valueToThemMinor),
        field: field ? fieldWords[field].title : '–',
      };
    }),
  };
}

/** Those that call for doing something first. */
export function planRows(ledger: Ledger, { today, day }: FirmDay): PlanRow[] {
  const count = ledger.lines.length;
  const placed = byOurRank(elementsOf(ledger)).map((element) => ({
    element,
    field: fieldOf(element, count),
  }));
  const order: (Field | null)[] = [...fields, null];
  return placed
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
    .map(({ element: { name }, field }) => {
      const { action = '', actOn = null } = ledger.lines.find((line) => line.name === name) ?? {};
      const { title, means } = field ? fieldWords[field] : { title: '', means: toRank };
      return {
        name,
        field: title && `${title}:`,
        means,
        action,
        actOn: actOn ?? '',
        due: actOn === null ? '' : actOn < today ? `was due ${day(actOn)}` : `by ${day(actOn)}`,
        isOverdue: actOn !== null && actOn < today,
      };
    });
}

export function versionRows(ledgers: readonly Ledger[], firmDay: FirmDay): VersionRow[] {
  const money = (minor: number, currency: string) => formatMoneyShort(minor, currency, firmDay.locale);
  return ledgers.map((ledger, index) => {
    const before = ledgers[index + 1];
    const { version, currency, madeBy } = ledger;
    const day = firmDay.day(dateIn(firmDay.firm.time_zone, ledger.madeAt));
    return {
      version,
      made: `Written on ${day}${madeBy ? ` by ${madeBy}` : ''}.`,
      ranked: rankedBy(ledger, firmDay),
      changes: before
        ? ledgerChanges(before, ledger).map((change) => changeSentence(change, currency, money))
        : [],
    };
  });
}

/** The card on the client's page: how many of each field, and what is to do next. */
export function ledgerCard(
  clientId: string,
  ledger: Ledger | undefined,
  { today, day }: FirmDay,
): LedgerCardProps {
  if (!ledger) {
    const line = 'What is this relationship made of? Rank seven things, and ask them to rank the same.';
    return { clientId, lines: [line], begun: false };
  }
  const counted = fields
    .map((field) => ({ field, names: namesIn(ledger, field) }))
    .filter(({ field, names }) => field !== 'leave' && names.length > 0)
    .map(({ field, names }) => `${fieldWords[field].title}: ${names.join(', ')}.`);
  const [next] = datedPlans(ledger.lines);
  const notYet = ledger.theirs
    ? 'They ranked it. Rank it too, to see both sides.'
    : 'They have not ranked it yet.';
  const ranked = counted.length > 0 ? counted : [notYet];
  return {
    clientId,
    lines: [...ranked, ...(next ? [planSentence(next, today, day)] : [])],
    begun: true,
  };
}

/** A plan whose day has passed stays in sight until it gets another, or is taken out. */
const planSentence = (
  { action, actOn }: { action: string; actOn: string },
  today: string,
  day: FirmDay['day'],
): string => (actOn < today ? `Was due on ${day(actOn)}: ${action}` : `By ${day(actOn)}: ${action}`);

const namesIn = (ledger: Ledger, field: Field): string[] =>
  byOurRank(elementsOf(ledger))
    .filter((element) => fieldOf(element, ledger.lines.length) === field)
    .map(({ name }) => name);

/** The picture in words. */
const storyOf = (ledger: Ledger): string =>
  fields
    .map((field) => ({ field, names: namesIn(ledger, field) }))
    .filter(({ names }) => names.length > 0)
    .map(({ field, names }) => `${fieldWords[field].title}, ${fieldWords[field].means}: ${names.join(', ')}.`)
    .join(' ');

const rankedBy = (ledger: Ledger, firmDay: FirmDay): string =>
  ledger.theirs ? `Ranked ${rankedWords(ledger, firmDay)}.` : '';

/** "by Dana Fox on Nov 22, as told to Ida Brandt" */
function rankedWords({ theirs }: Ledger, { firm, day }: FirmDay): string {
  if (!theirs) return '';
  const { by, at, told } = theirs;
  const on = day(told?.on ?? dateIn(firm.time_zone, at));
  return `by ${by} on ${on}${told ? `, as told to ${told.to || 'us'}` : ''}`;
}

const rankText = (rank: number | null): string => (rank === null ? '–' : String(rank));
const byOurRank = (elements: readonly Element[]): Element[] =>
  elements.toSorted((a, b) => (a.ourRank ?? Infinity) - (b.ourRank ?? Infinity) || 0);
