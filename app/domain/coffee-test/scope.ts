import type { Deliverable } from '../proposal';
import type { Miss, Rule } from './rule';

export const scopeDeliverables: Rule = {
  id: 'scope.deliverables',
  field: 'deliverables',
  kind: 'required',
  ground: 'definition',
  asks: 'At least one deliverable, in every option too, each with a “done when”.',
  test: ({ offer: { deliverables, options } }) => {
    // What differs from option to option may be all there is; and the smallest may add nothing to what all have.
    if (deliverables.length === 0 && options.length === 0) {
      return [{ field: 'deliverables', sentence: 'Name at least one thing they will hold in their hands.' }];
    }
    return [
      ...deliverableMisses(deliverables, 'deliverables'),
      ...options.flatMap((option, index): Miss[] => {
        const called = option.name.trim() || `option ${index + 1}`;
        const path = `options[${index}]`;
        const misses = deliverableMisses(option.deliverables, `${path}.deliverables`);
        if (option.name.trim() === '') {
          const sentence = `Name option ${index + 1}, so that they can say which one they take.`;
          misses.unshift({ field: `${path}.name`, sentence });
        }
        if (option.deliverables.length === 0 && deliverables.length === 0) {
          const sentence = `Name at least one thing that “${called}” gives them.`;
          misses.push({ field: `${path}.deliverables`, sentence });
        }
        return misses;
      }),
    ];
  },
};

const deliverableMisses = (deliverables: readonly Deliverable[], path: string): Miss[] =>
  deliverables.flatMap(({ name, doneWhen }, index) => [
    ...(name.trim() === ''
      ? [{ field: `${path}[${index}].name`, sentence: `Name deliverable ${index + 1}, or remove it.` }]
      : []),
    ...(doneWhen.trim() === ''
      ? [
          {
            field: `${path}[${index}].doneWhen`,
            sentence: `Say how both of you will know that “${name || `deliverable ${index + 1}`}” is done.`,
          },
        ]
      : []),
  ]);

export const scopeExclusions: Rule = {
  id: 'scope.exclusions',
  field: 'exclusions',
  kind: 'required',
  ground: 'definition',
  asks: 'At least one thing that is not included.',
  test: ({ offer: { exclusions } }) =>
    exclusions.some((text) => text.trim() !== '')
      ? []
      : [
          {
            field: 'exclusions',
            sentence: 'Name one thing that is not included. It makes the rest easy to accept.',
          },
        ],
};
