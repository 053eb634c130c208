import { Link } from '@remix-run/react';
import type { ReminderKind } from '~/domain/post/reminder-kinds';

export type ShownReminder = { kind: ReminderKind; wanted: boolean; on: string; sentOn: string };

/** When each goes out, in the words of the page. */
export const reminderNames: Record<ReminderKind, string> = {
  unread: 'If they have not opened it',
  unanswered: 'If they have not answered',
  expiring: 'Before it closes',
};

/** What goes out by itself while the client says nothing. */
export function RemindersCard({ id, reminders }: { id: string; reminders: ShownReminder[] }) {
  if (reminders.length === 0) return null;
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders" className="mb-2">
        Reminders
      </h2>
      <ul className="m-0 list-none p-0 text-[14px]">
        {reminders.map((reminder) => (
          <li key={reminder.kind} className="border-t border-line last:border-b">
            <Link
              to={`/proposals/${id}/reminders/${reminder.kind}`}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 py-1.5 no-underline hover:underline"
            >
              {reminderNames[reminder.kind]} <span className="num text-ink-2">{whenOf(reminder)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const whenOf = ({ wanted, on, sentOn }: ShownReminder): string => {
  if (sentOn) return `sent ${sentOn}`;
  if (!wanted) return 'off';
  return on || 'no longer needed';
};
