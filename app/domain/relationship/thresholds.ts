/** Where a reading of a relationship draws its lines. All defaults are our judgement; a firm may set its own. */
export type RelationshipThresholds = {
  /** Professional: of the last so many deliveries at least so many percent were kept. */
  lastDeliveries: number;
  keptPercent: number;
  /** Personal: so many different kinds of their signals within so many months. */
  signalKinds: number;
  signalMonths: number;
  /** Structural: so many acceptances within so many months, no more than so many days apart … */
  acceptances: number;
  acceptanceMonths: number;
  acceptanceGapDays: number;
  /** … or a fact "in their process" that was confirmed within so many days. */
  inProcessDays: number;
  /** Power: kept deliveries led by so many of our people, the last within so many months. */
  leaders: number;
  leaderMonths: number;
  /** Reach: the largest total kept within so many months counts … */
  keptMonths: number;
  /** … times so much for none, one, two, three or four levels met. */
  multiples: readonly [number, number, number, number, number];
  /** An ask stretches up to so many times the reach; more is beyond it. */
  stretch: number;
  /** No multiple goes beyond this, as the firm's own step-ups had it when an owner took that over; null: none does. */
  ownLimit: number | null;
  /** A size of step is too large for the firm's own clients where fewer than so many percent of them said yes to it. */
  stepYesPercent: number;
  /** Fade: a rhythm is at least so many days, and so many where there are fewer than three exchanges. */
  leastRhythmDays: number;
  firstRhythmDays: number;
  /** Since the last exchange: current up to so many rhythms, due to so many, fading to so many, faded beyond. */
  currentRhythms: number;
  dueRhythms: number;
  fadingRhythms: number;
  /** A fact goes stale so many days after it was last confirmed. */
  factDays: number;
};

/** What is set of a relationship alone: for how long a fact is fresh is said once, with the coffee test. */
export type OwnLines = Omit<RelationshipThresholds, 'factDays'>;

/** What says when a relationship turns. */
export type FadeLines = Pick<
  RelationshipThresholds,
  'leastRhythmDays' | 'firstRhythmDays' | 'currentRhythms' | 'dueRhythms' | 'fadingRhythms'
>;

/** The multiples as they count: none beyond the firm's own limit. */
export const multiplesOf = ({
  multiples,
  ownLimit,
}: Pick<RelationshipThresholds, 'multiples' | 'ownLimit'>): number[] =>
  multiples.map((multiple) => (ownLimit === null ? multiple : Math.min(multiple, ownLimit)));

export const defaultRelationshipThresholds: RelationshipThresholds = {
  lastDeliveries: 5,
  keptPercent: 80,
  signalKinds: 2,
  signalMonths: 12,
  acceptances: 3,
  acceptanceMonths: 12,
  acceptanceGapDays: 120,
  inProcessDays: 180,
  leaders: 2,
  leaderMonths: 12,
  keptMonths: 24,
  multiples: [1, 3, 4, 6, 10],
  stretch: 2,
  ownLimit: null,
  stepYesPercent: 33,
  leastRhythmDays: 30,
  firstRhythmDays: 60,
  currentRhythms: 1,
  dueRhythms: 2,
  fadingRhythms: 4,
  factDays: 90,
};
