import { z } from 'zod';
import type { OwnLines } from '../domain/relationship/thresholds';
import { numberFrom } from './number-fields';

const days = numberFrom(1, 3_650);
const months = numberFrom(1, 120);
/** Times, to a tenth. */
const times = (least: number, most: number) => numberFrom(least, most, 1);
const multiple = times(1, 100);

export const multipleNames = ['multiple0', 'multiple1', 'multiple2', 'multiple3', 'multiple4'] as const;
export const rhythmNames = ['currentRhythms', 'dueRhythms', 'fadingRhythms'] as const;

/** The steps that a firm's own limit can end at; `none`: it has no limit of its own. */
export const ownLimits = ['none', '1', '2', '4', '10'] as const;

/**
 * Where a firm draws the lines of a relationship. Some hold only together: a level more may never carry less, and a
 * relationship cannot fade before a word is due.
 */
export const relationshipForm = z
  .strictObject({
    lastDeliveries: numberFrom(1, 50),
    keptPercent: numberFrom(1, 100),
    signalKinds: numberFrom(1, 5),
    signalMonths: months,
    acceptances: numberFrom(1, 20),
    acceptanceMonths: months,
    acceptanceGapDays: days,
    inProcessDays: days,
    leaders: numberFrom(1, 20),
    leaderMonths: months,
    keptMonths: months,
    multiple0: multiple,
    multiple1: multiple,
    multiple2: multiple,
    multiple3: multiple,
    multiple4: multiple,
    stretch: times(1, 10),
    stepYesPercent: numberFrom(1, 99),
    ownLimit: z.enum(ownLimits, 'Choose one of these.'),
    leastRhythmDays: days,
    firstRhythmDays: days,
    currentRhythms: times(0.5, 50),
    dueRhythms: times(0.5, 50),
    fadingRhythms: times(0.5, 50),
  })
  .superRefine((typed, context) => {
    const rising = (names: readonly (keyof typeof typed)[], why: string) => {
      for (const [at, name] of names.slice(1).entries()) {
        const before = typed[names[at] as keyof typeof typed];
        if (typed[name] >= before) continue;
        context.addIssue({ code: 'custom', path: [name], message: `Type ${before} or more: ${why}` });
      }
    };
    rising(multipleNames, 'one level more may not carry less.');
    rising(rhythmNames, 'this cannot end before what comes before it.');
  })
  .transform(
    ({ multiple0, multiple1, multiple2, multiple3, multiple4, ownLimit, ...same }): OwnLines => ({
      ...same,
      multiples: [multiple0, multiple1, multiple2, multiple3, multiple4],
      ownLimit: ownLimit === 'none' ? null : Number(ownLimit),
    }),
  );

/** The lines as they are typed. */
export function typedLines({ multiples, ownLimit, ...same }: OwnLines): z.input<typeof relationshipForm> {
  const numbers = Object.entries(same).map(([name, value]) => [name, String(value)]);
  const carried = multiples.map((value, levels) => [`multiple${levels}`, String(value)]);
  return {
    ...Object.fromEntries([...numbers, ...carried]),
    ownLimit: ownLimit === null ? 'none' : String(ownLimit),
  } as z.input<typeof relationshipForm>;
}
