import type { State } from '../../lifecycle';
import type { CivilDate, CurrencyCode } from '../../proposal';
import type { ReviewPeriod } from './review-period';

/** In what a promise that was not kept fell short. */
export type Shortfall = 'time' | 'scope' | 'price';

/** A promise that was open on some day of the period, and what came of it as far as is known today. */
export type ReviewedPromise = {
  proposalId: string;
  title: string;
  totalMinor: number;
  currency: CurrencyCode;
  promisedBy: CivilDate | null;
  outcome: 'kept' | 'missed' | 'open' | 'stopped';
  /** Of a missed one; empty where nobody noted it. */
  shortfalls: Shortfall[];
  /** Open, and its day is over. */
  overdue: boolean;
  /** When it ended; null while it is open. */
  endedOn: CivilDate | null;
};

/** What stands in the database of a client's proposals, what was taken back left out. */
export type PromiseRecords = {
  proposals: readonly {
    id: string;
    title: string;
    state: State;
    totalMinor: number;
    currency: CurrencyCode;
    endsOn: CivilDate | null;
  }[];
  answers: readonly { proposalId: string; kind: string; answeredOn: CivilDate }[];
  deliveries: readonly {
    proposalId: string;
    outcome: 'kept' | 'broken' | 'stopped';
    onTime: boolean | null;
    inScope: boolean | null;
    atPrice: boolean | null;
    endedOn: CivilDate;
  }[];
};

/**
 * What was promised before the period ended, and had not ended before it began. A promise of a past period that was
 * kept since is shown as kept: on the day of the talk both sides know it.
 */
export function reviewedPromises(
  { proposals, answers, deliveries }: PromiseRecords,
  { from, to }: ReviewPeriod,
  today: CivilDate,
): ReviewedPromise[] {
  const yeses = new Map(
    answers.flatMap((answer) => (answer.kind === 'accepted' ? [[answer.proposalId, answer]] : [])),
  );
  const ends = new Map(deliveries.map((delivery) => [delivery.proposalId, delivery]));
  return proposals
    .flatMap(({ id, title, totalMinor, currency, endsOn }): ReviewedPromise[] => {
      const yes = yeses.get(id);
      const end = ends.get(id);
      if (!yes || yes.answeredOn > to || (end && end.endedOn < from)) return [];
      return [
        {
          ...{ proposalId: id, title, totalMinor, currency, promisedBy: endsOn },
          outcome: !end ? 'open' : end.outcome === 'broken' ? 'missed' : end.outcome,
          shortfalls: end?.outcome === 'broken' ? shortfallsOf(end) : [],
          overdue: !end && endsOn !== null && endsOn < today,
          endedOn: end?.endedOn ?? null,
        },
      ];
    })
    .sort((a, b) => rank(a) - rank(b) || byDay(b, a));
}

const shortfallsOf = ({ onTime, inScope, atPrice }: PromiseRecords['deliveries'][number]): Shortfall[] => [
  ...(onTime === false ? (['time'] as const) : []),
  ...(inScope === false ? (['scope'] as const) : []),
  ...(atPrice === false ? (['price'] as const) : []),
];

/** Where there is no room for all, what was not kept and what is owed are the last to go. */
const rank = ({ outcome }: ReviewedPromise): number => ['missed', 'open', 'stopped', 'kept'].indexOf(outcome);

const dayOf = ({ endedOn, promisedBy }: ReviewedPromise): string => endedOn ?? promisedBy ?? '9999';
const byDay = (a: ReviewedPromise, b: ReviewedPromise): number =>
  dayOf(a) === dayOf(b) ? (a.proposalId < b.proposalId ? -1 : 1) : dayOf(a) < dayOf(b) ? -1 : 1;
