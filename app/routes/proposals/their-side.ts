import { dateIn, timeIn } from '~/domain/calendar';
import type { Context } from '~/http/context';
import type { FirmDay } from '~/http/firm-day';
import { listQuestions } from '~db/queries/questions';
import { listShares } from '~db/queries/shares';
import { countViews } from '~db/queries/views';

/** What the proposal's page says of the client's page: its links, who opened it, and what was asked on it. */
export async function theirPage(
  { db, publicUrl }: Context,
  proposalId: string,
  { firm, locale, day }: Pick<FirmDay, 'firm' | 'locale' | 'day'>,
) {
  const on = (instant: string) => day(dateIn(firm.time_zone, instant));
  const at = (instant: string) => `${on(instant)}, ${timeIn(firm.time_zone, instant, locale)}`;
  const { count, lastAt } = await countViews(db, proposalId);
  const shares = await listShares(db, proposalId);
  const questions = await listQuestions(db, proposalId);
  return {
    publicUrl,
    views: { count, last: lastAt ? at(lastAt) : '' },
    links: shares
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ id, createdAt, lastSeenAt }) => ({
        id,
        made: at(createdAt),
        seen: lastSeenAt ? at(lastSeenAt) : '',
      })),
    revoked: shares.filter(({ revokedAt }) => revokedAt !== null).length,
    questions: questions.map(({ id, by, text, reply, repliedBy, askedAt, answeredAt }) => ({
      ...{ id, by, text, reply, repliedBy, asked: on(askedAt) },
      replied: answeredAt ? on(answeredAt) : '',
    })),
  };
}
export type TheirPage = Awaited<ReturnType<typeof theirPage>>;
