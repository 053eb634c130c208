import fc from 'fast-check';
import { defaultRelationshipThresholds, type RelationshipThresholds } from '~/domain/relationship/thresholds';

const whole = (min: number, max: number) => fc.integer({ min, max });
const months = whole(1, 120);
const days = whole(1, 3_650);
/** To a tenth. */
const times = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10);
const rising = <All extends number[]>(...all: { [Key in keyof All]: fc.Arbitrary<number> }) =>
  fc.tuple(...all).map((values) => values.sort((a, b) => a - b) as unknown as All);

/** Lines that a firm may draw: ours, or any others that its settings would take. */
export const anyLines: fc.Arbitrary<RelationshipThresholds> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(defaultRelationshipThresholds) },
  {
    weight: 9,
    arbitrary: fc
      .record({
        lastDeliveries: whole(1, 50),
        keptPercent: whole(1, 100),
        signalKinds: whole(1, 5),
        signalMonths: months,
        acceptances: whole(1, 20),
        acceptanceMonths: months,
        acceptanceGapDays: days,
        inProcessDays: days,
        leaders: whole(1, 20),
        leaderMonths: months,
        keptMonths: months,
        multiples: rising<[number, number, number, number, number]>(
          times(1, 100),
          times(1, 100),
          times(1, 100),
          times(1, 100),
          times(1, 100),
        ),
        stretch: times(1, 10),
        ownLimit: fc.constantFrom(null, 1, 2, 4, 10),
        stepYesPercent: whole(1, 99),
        leastRhythmDays: days,
        firstRhythmDays: days,
        rhythms: rising<[number, number, number]>(times(0.5, 50), times(0.5, 50), times(0.5, 50)),
        factDays: whole(1, 1_000),
      })
      .map(({ rhythms: [currentRhythms, dueRhythms, fadingRhythms], ...same }) => ({
        ...same,
        currentRhythms,
        dueRhythms,
        fadingRhythms,
      })),
  },
);
