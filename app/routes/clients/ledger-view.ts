import type { PlanRow } from '~/components/clients/elements/plans-form';
import { drawPlot } from '~/components/clients/elements/plot-drawing';
import type { SideBySideProps } from '~/components/clients/elements/side-by-side';
import type { VersionRow } from '~/components/clients/elements/versions';
import { dateIn } from '~/domain/calendar';
import { formatMoneyShort } from '~/domain/money';
import { type Field, fields, type Ledger, type TheirRanking } from '~/domain/relationship/ledger';
import { ledgerChanges } from '~/domain/relationship/ledger-versions';
import { changeSentence, fieldWords } from '~/domain/relationship/ledger-words';
import { isSamePerson, rankingsOf, type Standing, standingsOf } from '~/domain/relationship/rankings';
import type { FirmDay } from '~/http/firm-day';

/** What the pages of the ledger show, as strings: Node's Intl writes them once. All take the versions, the latest first. */
type Ledgers = readonly Ledger[];

const toRank = 'not ranked yet';

/** Said above all where the ranking that we have is of a list of before. */
export function askAgain([ledger, ...before]: Ledgers, firmDay: FirmDay): string {
  const at = before.findIndex(({ theirs }) => theirs !== null);
  if (!ledger || ledger.theirs || at === -1) return '';
  return `They ranked the list of before (${rankedWords(rankingsOf(before.slice(at)), firmDay)}). Ask them again.`;
}

export function sideBySide(ledgers: Ledgers, firmDay: FirmDay): SideBySideProps {
  const rankings = rankingsOf(ledgers);
  const standings = standingsOf(ledgers);
  const count = standings.length;
  const currency = ledgers[0]?.currency ?? '';
  const money = (minor: number | null) =>
    minor === null ? '–' : formatMoneyShort(minor, currency, firmDay.locale);
  const { format } = new Intl.NumberFormat(firmDay.locale);
  const rankText = (rank: number | null): string => (rank === null ? '–' : format(rank));
  const points = standings.flatMap(({ element: { name, ourRank, theirRank }, places }) =>
    ourRank === null || theirRank === null ? [] : [{ name, ourRank, theirRank, places }],
  );
  const isSeveral = rankings.length > 1;
  return {
    ranked: rankedBy(ledgers, firmDay) || 'They have not ranked this list yet. Ask them: it takes a minute.',
    people: isSeveral ? rankings.map(({ by }) => by) : [],
    theirWords: rankings.flatMap(({ by, words }) =>
      words === '' ? [] : [{ by: isSeveral ? by : '', words }],
    ),
    picture:
      points.length === 0
        ? null
        : {
            wide: drawPlot(points, count, { width: 680, named: true }),
            narrow: drawPlot(points, count, { width: 300, named: false }),
            story: storyOf(standings),
          },
    rows: standings.map(({ element, places, field, parted }) => ({
      name: element.name,
      ours: rankText(element.ourRank),
      theirs: isSeveral ? places.map(({ rank }) => rankText(rank)) : [],
      middle: rankText(element.theirRank),
      toUs: money(element.valueToUsMinor),
      toThem: money(element.valueToThemMinor),
      field: field ? fieldWords[field].title : '–',
      parted: partedWords(parted),
    })),
  };
}

/** Those that call for doing something first. */
export function planRows(ledgers: Ledgers, { today, day }: FirmDay): PlanRow[] {
  const lines = ledgers[0]?.lines ?? [];
  const order: (Field | null)[] = [...fields, null];
  return standingsOf(ledgers)
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
    .map(({ element: { name }, field, parted }) => {
      const { action = '', actOn = null } = lines.find((line) => line.name === name) ?? {};
      const { title, means } = field ? fieldWords[field] : { title: '', means: toRank };
      return {
        name,
        field: title && `${title}:`,
        means: parted.length > 0 ? `${means}; for ${partedWords(parted)}` : means,
        action,
        actOn: actOn ?? '',
        due: actOn === null ? '' : actOn < today ? `was due ${day(actOn)}` : `by ${day(actOn)}`,
        isOverdue: actOn !== null && actOn < today,
      };
    });
}

/** "Tom Berg: leave" */
const partedWords = (parted: Standing['parted']): string =>
  parted.map(({ by, field }) => `${by}: ${fieldWords[field].title.toLowerCase()}`).join(', ');

/** What somebody ranks is compared with what the same person ranked before: two people are no change of mind. */
export function versionRows(ledgers: Ledgers, firmDay: FirmDay): VersionRow[] {
  const money = (minor: number, currency: string) => formatMoneyShort(minor, currency, firmDay.locale);
  return ledgers.map((ledger, index) => {
    const before = ledgers[index + 1];
    const { version, currency, madeBy, theirs } = ledger;
    const day = firmDay.day(dateIn(firmDay.firm.time_zone, ledger.madeAt));
    const own = theirs && rankingsOf(ledgers.slice(index + 1)).find((other) => isSamePerson(other, theirs));
    return {
      version,
      made: `Written on ${day}${madeBy ? ` by ${madeBy}` : ''}.`,
      ranked: theirs ? `Ranked ${rankedWords([theirs], firmDay)}.` : '',
      changes: before
        ? ledgerChanges(theirs ? { ...before, theirs: own ?? null } : before, ledger).map((change) =>
            changeSentence(change, currency, money),
          )
        : [],
    };
  });
}

/** The picture in words. */
const storyOf = (standings: readonly Standing[]): string =>
  fields
    .map((field) => ({ field, of: standings.filter((one) => one.field === field) }))
    .filter(({ of }) => of.length > 0)
    .map(({ field, of }) => {
      const { title, means } = fieldWords[field];
      return `${title}, ${means}: ${of.map(({ element }) => element.name).join(', ')}.`;
    })
    .join(' ');

/** Who ranked the list that stands, and what follows from several rankings; empty where nobody did. */
export function rankedBy(ledgers: Ledgers, firmDay: FirmDay): string {
  const rankings = rankingsOf(ledgers);
  if (rankings.length === 0) return '';
  const what = rankings.length > 1 ? ' What follows goes by the middle of their places.' : '';
  return `Ranked ${rankedWords(rankings, firmDay)}.${what}`;
}

/** "by Dana Fox on Nov 22, as told to Ida Brandt; by Tom Berg on Nov 24" */
const rankedWords = (rankings: readonly TheirRanking[], { firm, day }: FirmDay): string =>
  rankings
    .map(({ by, at, told }) => {
      const on = day(told?.on ?? dateIn(firm.time_zone, at));
      return `by ${by} on ${on}${told ? `, as told to ${told.to || 'us'}` : ''}`;
    })
    .join('; ');
