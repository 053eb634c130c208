import { isDomainError } from '../errors';
import type { Offer } from '../proposal';
import { totalsOf } from '../totals';
import type { Miss, Rule } from './rule';

export const moneyFixed: Rule = {
  id: 'money.fixed',
  field: 'lines',
  kind: 'required',
  ground: 'definition',
  asks: 'One fixed total in one currency; zero only where it is marked free.',
  test: ({ offer }) => {
    const blanks = offer.lines.flatMap((line, index): Miss[] => [
      ...(line.description.trim() === ''
        ? [
            {
              field: `lines[${index}].description`,
              sentence: `Say what line ${index + 1} is for, or remove it.`,
            },
          ]
        : []),
      ...(line.unitPrice === ''
        ? [
            {
              field: `lines[${index}].unitPrice`,
              sentence: `Put a price on “${line.description || `line ${index + 1}`}”.`,
            },
          ]
        : []),
    ]);
    return blanks.length > 0 ? blanks : totalMisses(offer);
  },
};

function totalMisses(offer: Offer): Miss[] {
  try {
    const { totalMinor } = totalsOf(offer);
    if (totalMinor === 0 && !offer.free) {
      return [{ field: 'lines', sentence: 'State one fixed price, or mark the offer as free.' }];
    }
    if (totalMinor > 0 && offer.free) {
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
