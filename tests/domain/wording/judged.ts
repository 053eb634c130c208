import type { Labelled } from './vague-sentences';

/** How often what is found is right, and how much of what is there is found. */
export type Judged = { precision: number; recall: number };

/** `finds`: what is said to be there; the label says what is. */
export function judged(labelled: readonly Labelled[], finds: (text: string) => boolean): Judged {
  const found = labelled.filter(([text]) => finds(text));
  const right = found.filter(([, is]) => is).length;
  return { precision: right / found.length, recall: right / labelled.filter(([, is]) => is).length };
}
