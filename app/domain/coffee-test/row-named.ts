import type { Offer } from '../proposal';
import { textAt } from './offer-texts';
import type { Miss } from './rule';

const rows: Record<string, { noun: string; first: string }> = {
  deliverables: { noun: 'deliverable', first: '.name' },
  lines: { noun: 'line', first: '.description' },
  options: { noun: 'option', first: '.name' },
  milestones: { noun: 'milestone', first: '.name' },
};

/** Names the row in sentences that a rule says alike of several places, so that no two read the same. */
export function rowNamed(misses: Miss[], offer: Offer): Miss[] {
  const alike = ({ sentence }: Miss) => misses.filter((other) => other.sentence === sentence);
  return misses.map((miss) => {
    const all = alike(miss);
    if (all.length === 1) return miss;
    const names = all.map(({ field }) => placeOf(field, offer));
    const name = placeOf(miss.field, offer);
    const isAlone = names.filter((one) => one === name).length === 1;
    return { ...miss, sentence: `${isAlone ? name : numbered(miss.field)}: ${miss.sentence}` };
  });
}

/** “Written review”, or where it is in an option, “Large”, “Written review”. */
function placeOf(field: string, offer: Offer): string {
  const steps = [...field.matchAll(/(\w+)\[(\d+)\]/g)];
  const names = steps.map(({ 0: step, 1: list = '', 2: index = '', index: at }) => {
    const text = textAt(offer, `${field.slice(0, at)}${step}${rows[list]?.first ?? ''}`).trim();
    return text ? `“${text}”` : `${rows[list]?.noun ?? list} ${Number(index) + 1}`;
  });
  return capital([...names, ...partOf(field)].join(', '));
}

function numbered(field: string): string {
  const steps = [...field.matchAll(/(\w+)\[(\d+)\]/g)];
  const names = steps.map(([, list = '', index]) => `${rows[list]?.noun ?? list} ${Number(index) + 1}`);
  return capital([...names, ...partOf(field)].join(', '));
}

const partOf = (field: string): string[] =>
  field.endsWith('.doneWhen') ? ['done when'] : field.includes('[') ? [] : [field];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
