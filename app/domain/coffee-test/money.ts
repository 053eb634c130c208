import { isDomainError } from '../errors';
import { type Misfit, priceMisfits } from '../price-misfits';
import type { Offer, PricedLine } from '../proposal';
import { plainChoices, totalsOf } from '../totals';
import type { Miss, Rule } from './rule';

export const moneyFixed: Rule = {
  id: 'money.fixed',
  field: 'lines',
  kind: 'required',
  ground: 'definition',
  asks: 'One fixed total in one currency, for every option; zero only where it is marked free.',
  test: ({ offer }) => {
    const blanks = [
      ...lineMisses(offer.lines, 'lines'),
      ...offer.options.flatMap(({ lines }, index) => lineMisses(lines, `options[${index}].lines`)),
      ...offer.payments.flatMap(({ when, on, percent }, index): Miss[] =>
        when === 'date' && on === null
          ? [{ field: `payments[${index}].on`, sentence: `Say on which day the ${percent} percent are due.` }]
          : [],
      ),
    ];
    if (blanks.length > 0) return blanks;
    const ofTotal = totalMisses(offer);
    return ofTotal.length > 0 ? ofTotal : priceMisfits(offer).map(missOf);
  },
};

/** The path `['lines', 0, 'unitPrice']` is the field `lines[0].unitPrice`. */
const missOf = ({ path, message }: Misfit): Miss => ({
  field: path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`))
    .join(''),
  sentence: message,
});

const lineMisses = (lines: readonly PricedLine[], path: string): Miss[] =>
  lines.flatMap((line, index) => [
    ...(line.description.trim() === ''
      ? [
          {
            field: `${path}[${index}].description`,
            sentence: `Say what line ${index + 1} is for, or remove it.`,
          },
        ]
      : []),
    ...(line.unitPrice === ''
      ? [
          {
            field: `${path}[${index}].unitPrice`,
            sentence: `Put a price on “${line.description || `line ${index + 1}`}”.`,
          },
        ]
      : []),
  ]);

function totalMisses(offer: Offer): Miss[] {
  try {
    const totals = plainChoices(offer).map((choice) => ({ choice, ...totalsOf(offer, choice) }));
    const unpriced = totals.find(({ totalMinor }) => totalMinor === 0);
    if (unpriced && !offer.free) {
      const { option } = unpriced.choice;
      if (option === null) {
        return [{ field: 'lines', sentence: 'State one fixed price, or mark the offer as free.' }];
      }
      const called = offer.options[option]?.name || `option ${option + 1}`;
      return [{ field: `options[${option}].lines`, sentence: `Put a price on “${called}”.` }];
    }
    if (offer.free && totals.some(({ totalMinor }) => totalMinor > 0)) {
      return [
        { field: 'free', sentence: 'It is marked free, but its total is not zero. Change one of them.' },
      ];
    }
    return [];
  } catch (error) {
    if (isDomainError(error)) return [{ field: error.field ?? 'lines', sentence: error.message }];
    throw error;
  }
}
