import { parseWithZod } from '@conform-to/zod/v4';
import { dateIn } from '~/domain/calendar';
import { DomainError } from '~/domain/errors';
import { lastThreeMonths } from '~/domain/relationship/review/review-period';
import { reviewNames, reviewQuestion } from '~/forms/review';
import type { Context } from '~/http/context';
import type { ReviewAsked } from '~/workflows/review.server';
import { getFirm } from '~db/queries/firm';

/** What the address of a review asks for, or what is wrong with it. Names that are none of its own are passed over. */
export async function reviewQuery(context: Context, request: Request) {
  const { searchParams } = new URL(request.url);
  const known = new URLSearchParams();
  for (const name of reviewNames) {
    for (const value of searchParams.getAll(name)) if (value !== '') known.append(name, value);
  }
  const { time_zone } = await getFirm(context.db);
  const today = dateIn(time_zone, context.now());
  const submission = parseWithZod(known, { schema: reviewQuestion(today) });
  if (submission.status !== 'success') return { ok: false as const, known, today, submission };
  const { period, by, language, step, without, plans } = submission.value;
  const asked: ReviewAsked = {
    ...{ period, step, without, plans },
    by: by || context.person?.id || null,
    language: language ?? null,
  };
  return { ok: true as const, known, today, submission, asked };
}

/** What nobody asked otherwise. */
export const usualReview = ({ person }: Context, today: string): ReviewAsked => ({
  ...{ period: lastThreeMonths(today), step: '', without: [], plans: [] },
  ...{ by: person?.id ?? null, language: null },
});

/** What the address of the paper asks for, which has no form to say it in. Throws `invalid`. */
export async function askedReview(context: Context, request: Request): Promise<ReviewAsked> {
  const query = await reviewQuery(context, request);
  if (query.ok) return query.asked;
  const [message] = Object.values(query.submission.error ?? {}).flatMap((errors) => errors ?? []);
  throw new DomainError('invalid', message ?? 'This is not a review that can be printed.');
}
