/** What a client may be reminded of, each at most once of a revision. */
export const reminderKinds = ['unread', 'unanswered', 'expiring'] as const;
export type ReminderKind = (typeof reminderKinds)[number];
