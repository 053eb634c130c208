import { z } from './wilson';

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

/**
 * The standard error of that share: M. Greenwood, "The natural duration of cancer", Reports on Public Health and Medical
 * Subjects 33 (1926) 1–26. Zero before the first step, and where it happened to all.
 */
export function errorAfter(steps: readonly Step[], days: number): number {
  const sum = steps
    .filter((step) => step.days <= days && step.atRisk > step.happened)
    .reduce((total, { atRisk, happened }) => total + happened / (atRisk * (atRisk - happened)), 0);
  return shareAfter(steps, days) * Math.sqrt(sum);
}

/**
 * The interval that holds the share 95 times in 100, by log(−log): it stays between none and all. J. D. Kalbfleisch and
 * R. L. Prentice, "The Statistical Analysis of Failure Time Data" (1980), 14–15. Of none and of all, the share itself.
 */
export function intervalAfter(steps: readonly Step[], days: number): { low: number; high: number } {
  const share = shareAfter(steps, days);
  if (share <= 0 || share >= 1) return { low: share, high: share };
  const reach = (z * errorAfter(steps, days)) / (share * Math.abs(Math.log(share)));
  return { low: share ** Math.exp(reach), high: share ** Math.exp(-reach) };
}
