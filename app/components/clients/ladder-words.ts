import { amountInWords } from '~/domain/choice';
import { type Ladder, type Rung, wasAccepted } from '~/domain/ladder';
import { decimalOf, formatMoneyShort } from '~/domain/money';
import type { Decimal } from '~/domain/proposal';
import type { Told } from '~/domain/wish';

/** What a ladder says in words: its headline, the figures below it, and what it is for those who can't see it. */

/** "From a $600 review to a $14,000 build". `alone`: there is no other currency, in which it may have begun. */
export function headlineOf({ rungs, figures, currency }: Ladder, locale: string, alone = true): string {
  const { first, latest, largest } = figures;
  const named = (rung: Rung) => {
    const money = formatMoneyShort(rung.amountMinor, currency, locale);
    const noun = nounOf(rung.title);
    return noun ? `${articleFor(decimalOf(rung.amountMinor, currency))} ${money} ${noun}` : money;
  };
  if (!first || !latest || !largest)
    return rungs.length === 1 ? 'One offer, no yes yet' : `${rungs.length} offers, no yes yet`;
  if (first === latest) {
    return alone ? `It started with ${named(first)}` : `In ${currency} it started with ${named(first)}`;
  }
  return `From ${named(first)} to ${named(largest === first ? latest : largest)}`;
}

/** Work that was stopped early was said yes to, and yet it is not what the relationship grew to. */
export function figureRow(
  { figures, currency }: Ladder,
  locale: string,
  alone = true,
): { name: string; value: string }[] {
  const { first, latest, acceptedMinor, growth, kept, delivered } = figures;
  const money = (minor: number | undefined) =>
    minor === undefined ? '–' : formatMoneyShort(minor, currency, locale);
  return [
    { name: `First yes${stopped(first)}`, value: first ? money(first.amountMinor) : 'none yet' },
    { name: `Latest yes${stopped(latest)}`, value: money(latest?.amountMinor) },
    { name: 'Accepted in all', value: money(first ? acceptedMinor : undefined) },
    { name: 'Grew', value: growth === null ? '–' : timesOf(growth, locale) },
    {
      name: alone ? 'Promises kept' : `Promises kept, of those in ${currency}`,
      value: delivered === 0 ? '–' : `${kept} of ${delivered}`,
    },
  ];
}

const stopped = (rung: Rung | null): string => (rung?.standing === 'stopped' ? ', stopped early' : '');

/** A rung's amount beside its cup and in its story: "from $200" where options are open. */
export const amountOf = (
  { amountMinor, isLeast, isUnknown }: Rung,
  currency: string,
  locale: string,
): string =>
  isUnknown ? 'amount unknown' : amountInWords(formatMoneyShort(amountMinor, currency, locale), isLeast);

/** The text alternative: the same story in one paragraph. */
export function storyOf(ladder: Ladder, locale: string, day: (date: string) => string, alone = true): string {
  const told = ladder.rungs.slice(-20).map((rung) => {
    const money = amountOf(rung, ladder.currency, locale);
    const parent = ladder.rungs.find(({ id }) => id === rung.parentId);
    const grew = parent ? `, grew from ${parent.title}` : '';
    return `${day(rung.on)}: ${rung.title}, ${money}, ${standingWord(rung)}${grew}.`;
  });
  const left = ladder.rungs.length - told.length;
  const before = left > 0 ? `${left} earlier offers, then: ` : '';
  return `${headlineOf(ladder, locale, alone)}. ${before}${told.join(' ')} The table below lists every offer.`;
}

const words: Record<Told, string> = {
  draft: 'draft',
  sent: 'waiting',
  expired: 'expired',
  accepted: 'accepted',
  declined: 'declined',
  smaller: 'asked for smaller',
  different: 'asked for different',
  'not now': 'not now',
  withdrawn: 'withdrawn',
  delivered: 'promise kept',
  stopped: 'stopped early',
};

const standingWord = (rung: Rung): string =>
  rung.promise === 'broken' ? 'promise broken' : words[rung.told];

/** What a label on the picture adds to the amount; a promise kept needs no word. */
export const labelWord = (rung: Rung): string =>
  wasAccepted(rung) && rung.standing !== 'stopped' && rung.promise !== 'broken' ? '' : standingWord(rung);

/** "23×", and "2.3×" below ten. */
function timesOf(growth: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: growth < 10 ? 1 : 0 });
  return `${format.format(growth)}×`;
}

/** What first offers are: the last of these words in a title names the thing. */
const nouns =
  /\b(analysis|audit|build|campaign|check|class|clean-up|cleanup|coaching|course|demo|design|diagnosis|guide|install|launch|map|migration|pilot|plan|programme|program|project|prototype|redesign|rehearsal|relaunch|rebuild|report|research|retainer|review|roadmap|rollout|roll-out|session|setup|sprint|study|survey|test|tour|training|trial|watch|website|workshop)\b/gi;

const nounOf = (title: string): string | undefined => title.match(nouns)?.at(-1)?.toLowerCase();

/** "an $800 review", "an $11,000 build", "a $600 review". */
function articleFor(amount: Decimal): 'a' | 'an' {
  const [whole = ''] = amount.split('.');
  const leading = whole.slice(0, whole.length % 3 || 3);
  return leading.startsWith('8') || leading === '11' || leading === '18' ? 'an' : 'a';
}
