import type { Rule } from './rule';

export const scopeDeliverables: Rule = {
  id: 'scope.deliverables',
  field: 'deliverables',
  kind: 'required',
  ground: 'definition',
  asks: 'At least one deliverable, each with a “done when”.',
  test: ({ offer: { deliverables } }) => {
    if (deliverables.length === 0) {
      return [{ field: 'deliverables', sentence: 'Name at least one thing they will hold in their hands.' }];
    }
    return deliverables.flatMap(({ name, doneWhen }, index) => [
      ...(name.trim() === ''
        ? [{ field: `deliverables[${index}].name`, sentence: `Name deliverable ${index + 1}, or remove it.` }]
        : []),
      ...(doneWhen.trim() === ''
        ? [
            {
              field: `deliverables[${index}].doneWhen`,
              sentence: `Say how both of you will know that “${name || `deliverable ${index + 1}`}” is done.`,
            },
          ]
        : []),
    ]);
  },
};

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
