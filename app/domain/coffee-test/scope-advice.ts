import type { Rule } from './rule';

/** With options, of the one that holds most: it is what they would have to follow. */
export const scopeFew: Rule = {
  id: 'scope.few',
  field: 'deliverables',
  kind: 'advice',
  ground: 'judgement',
  asks: 'Few deliverables.',
  test: ({ offer: { deliverables, options }, footing: { thresholds } }) => {
    const most = thresholds.deliverables;
    const fullest = Math.max(0, ...options.map((option) => option.deliverables.length));
    const count = deliverables.length + fullest;
    if (count <= most) return [];
    const sentence =
      `It promises ${count} things. Keep the ${most} they would miss most, ` +
      'and let the others be your next offer.';
    return [{ field: 'deliverables', sentence }];
  },
};

/** Silence is read as "nothing", and found out too late. */
export const scopeInputs: Rule = {
  id: 'scope.inputs',
  field: 'clientProvides',
  kind: 'advice',
  ground: 'judgement',
  asks: 'What the client provides, or “nothing”.',
  test: ({ offer: { clientProvides } }) =>
    clientProvides.some((text) => text.trim() !== '')
      ? []
      : [
          {
            field: 'clientProvides',
            sentence:
              'Say what you need from them and by when, or write “nothing”. What they learn later delays you both.',
          },
        ],
};
