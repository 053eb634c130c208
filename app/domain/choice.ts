import type { State } from './lifecycle';
import type { Choice, CurrencyCode, Offer } from './proposal';
import { type Priced, totalsOf } from './totals';

/** Whether the client says more than yes: which option, or what they add. */
export const asksToChoose = ({ lines, options }: Pick<Offer, 'lines' | 'options'>): boolean =>
  options.length > 0 || lines.some(({ optional }) => optional);

/** Whether a total that a list shows is the least of several: there are options, and the client took none. */
export const isLeast = ({ optionCount, state }: { optionCount: number; state: State }): boolean =>
  optionCount > 1 && state !== 'accepted' && state !== 'delivered' && state !== 'stopped';

/** An amount as a list says it. */
export const amountInWords = (amount: string, least: boolean): string => (least ? `from ${amount}` : amount);

/** What there is to choose from. A total is that of the option with nothing added. */
export type Offered = {
  priced: Priced;
  options: { name: string; total: string }[];
  /** `line`: its place among all lines of the offer. */
  added: { line: number; description: string; amount: string }[];
};

/** Everything a client can choose between, its amounts as `money` writes them. Throws as `totalsOf` does. */
export function offeredBy(
  offer: Priced,
  money: (amountMinor: number, currency: CurrencyCode) => string,
): Offered {
  const { currency, lines, options, discount, taxPercent, pricesIncludeTax, reverseCharge } = offer;
  const { lineMinor } = totalsOf(offer);
  const totalOf = (option: number) => totalsOf(offer, { option, ticked: [] }).totalMinor;
  return {
    priced: {
      ...{ currency, lines, options, discount, taxPercent, pricesIncludeTax, reverseCharge },
      ...{ depositPercent: offer.depositPercent, payments: offer.payments },
    },
    options: options.map(({ name }, index) => ({
      name: nameOf(name, index),
      total: money(totalOf(index), currency),
    })),
    added: lines.flatMap(({ optional, description }, line) =>
      optional ? [{ line, description, amount: money(lineMinor[line] ?? 0, currency) }] : [],
    ),
  };
}

/** What was chosen, by its names. */
export type Chosen = { option: string | null; added: string[] };

export function chosenOf({ options, lines }: Pick<Offer, 'options' | 'lines'>, choice: Choice): Chosen {
  const option = choice.option === null ? undefined : options[choice.option];
  return {
    option: option && choice.option !== null ? nameOf(option.name, choice.option) : null,
    added: choice.ticked.flatMap((line) => lines[line]?.description ?? []),
  };
}

/** “Medium” with “Photos” and “Texts”; empty where nothing was chosen. */
export function chosenInWords({ option, added }: Chosen): string {
  const quoted = added.map((name) => `“${name}”`);
  const last = quoted.pop();
  const list = quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : (last ?? '');
  return [option === null ? '' : `“${option}”`, list && `with ${list}`].filter(Boolean).join(' ');
}

const nameOf = (name: string, index: number): string => name || `Option ${index + 1}`;
