import type { Miss, Rule } from './rule';

export const what: Rule = {
  id: 'what',
  field: 'title',
  kind: 'required',
  ground: 'definition',
  asks: 'A name, and what they get out of it.',
  test: ({ offer: { title, outcome } }) => {
    const misses: Miss[] = [];
    if (title.trim() === '') {
      misses.push({
        field: 'title',
        sentence: 'Give the offer a name, so that they can say which one they accept.',
      });
    }
    if (outcome.trim() === '') {
      misses.push({
        field: 'outcome',
        sentence: 'Say what will be different for them. They say yes to that.',
      });
    }
    return misses;
  },
};
