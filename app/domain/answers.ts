/** Why clients say no, in the words of the form; the history and the insights count by them. */
export const declineReasons = [
  'too expensive',
  'not now',
  'went with someone else',
  'not needed',
  'no answer',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];
