import type { ReminderKind } from '~/domain/post/reminder-kinds';
import type { CivilDate } from '~/domain/proposal';
import type { Context } from '~/http/context';
import { reminderPlans } from '~/workflows/remind.server';

/** The reminders of an offer as its page lists them; none where nothing is mailed. */
export async function shownReminders(
  context: Context,
  proposalId: string,
  day: (date: CivilDate) => string,
): Promise<{ kind: ReminderKind; wanted: boolean; on: string; sentOn: string }[]> {
  if (!context.post) return [];
  const plans = await reminderPlans(context, proposalId);
  return plans.map(({ kind, wanted, on, sentOn }) => ({
    ...{ kind, wanted },
    on: on === null ? '' : day(on),
    sentOn: sentOn === null ? '' : day(sentOn),
  }));
}
