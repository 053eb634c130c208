import { z } from 'zod';
import { languages } from '../domain/proposal';
import { lastThreeMonths, type ReviewPeriod } from '../domain/relationship/review/review-period';
import { line, optionalDate } from './fields';
import { limits } from './limits';

const day = z
  .string({ error: 'Choose a day.' })
  .optional()
  .transform((value) => value || undefined)
  .pipe(optionalDate);

/**
 * What the address of a review asks for; whatever is not said has a default. A review looks back: it ends today at the
 * latest, and where only its end is given it begins three months before.
 */
export const reviewQuestion = (today: string) =>
  z
    .object({
      from: day,
      to: day,
      by: z.string().max(60, 'Choose who prepares it.').default(''),
      language: z.enum(languages, 'Choose a language.').optional(),
      step: line(limits.line),
      without: z.array(z.string().max(limits.line)).max(limits.rows).default([]),
      plans: z.array(z.string().max(limits.line)).max(limits.rows).default([]),
    })
    .transform(({ from, to, ...rest }, context) => {
      const end = to ?? today;
      const period: ReviewPeriod = { from: from ?? lastThreeMonths(end).from, to: end };
      const refuse = (field: 'from' | 'to', message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      if (end > today) refuse('to', 'A review looks back. End it today or earlier.');
      if (period.from > period.to) refuse('from', 'Begin it before it ends.');
      return { period, ...rest };
    });

export const reviewNames = ['from', 'to', 'by', 'language', 'step', 'without', 'plans'] as const;
