import { wordsIn } from './reading';
import type { Rule } from './rule';

/** In fewer words than these nobody can say what changes, unless a number says it. */
const fewestWords = 5;

export const scopeOutcome: Rule = {
  id: 'scope.outcome',
  field: 'outcome',
  kind: 'advice',
  ground: 'judgement',
  asks: 'The outcome is a sentence, or names a number.',
  test: ({ offer: { outcome } }) =>
    outcome.trim() === '' || wordsIn(outcome) >= fewestWords || /\p{N}/u.test(outcome)
      ? []
      : [
          {
            field: 'outcome',
            sentence: 'Say it in a sentence they could repeat: what will be different, and by how much.',
          },
        ],
};
