/** How long somebody was watched, in whole days, and whether it happened at the end of them. */
export type Watched = { days: number; happened: boolean };

/** After so many days: the share to whom it has not happened, and how many were still watched the moment before. */
export type Step = { days: number; atRisk: number; happened: number; share: number };

/**
 * The product-limit estimate of the share to whom it has not happened yet, where some were watched shorter than others:
 * E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958) 457–481. Who was
 * last seen on a day on which it happened to another counts as watched on that day. A step for each day on which it
 * happened.
 */
export function survivalOf(watched: readonly Watched[]): Step[] {
  const ordered = watched.toSorted((a, b) => a.days - b.days);
  const steps: Step[] = [];
  let share = 1;
  for (let at = 0; at < ordered.length; ) {
    const days = ordered[at]?.days ?? 0;
    const atRisk = ordered.length - at;
    let happened = 0;
    for (; ordered[at]?.days === days; at += 1) if (ordered[at]?.happened) happened += 1;
    if (happened === 0) continue;
    share *= 1 - happened / atRisk;
    steps.push({ days, atRisk, happened, share });
  }
  return steps;
}

/** The share to whom it has not happened after so many days. */
export const shareAfter = (steps: readonly Step[], days: number): number =>
  steps.findLast((step) => step.days <= days)?.share ?? 1;
