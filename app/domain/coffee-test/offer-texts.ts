import type { Deliverable, Line, Offer, PricedLine } from '../proposal';

/** One text of an offer and where it stands: `options[0].deliverables[1].doneWhen`. */
export type FieldText = { field: string; text: string };

/** Every deliverable, those of the options too, in the order in which they are read. */
export const deliverablesOf = ({
  deliverables,
  options,
}: Pick<Offer, 'deliverables' | 'options'>): { path: string; deliverable: Deliverable }[] => [
  ...deliverables.map((deliverable, index) => ({ path: `deliverables[${index}]`, deliverable })),
  ...options.flatMap((option, at) =>
    option.deliverables.map((deliverable, index) => ({
      path: `options[${at}].deliverables[${index}]`,
      deliverable,
    })),
  ),
];

/** Everything that the writer wrote and the document prints, in no particular order. */
export function printedTexts(offer: Offer): FieldText[] {
  const rows = (path: string, texts: readonly string[]) =>
    texts.map((text, index) => ({ field: `${path}[${index}]`, text }));
  const lines = (path: string, all: readonly (Line | PricedLine)[]) =>
    all.map(({ description }, index) => ({ field: `${path}[${index}].description`, text: description }));
  const single = [
    'title',
    'problem',
    'outcome',
    'place',
    'paymentTerms',
    'safety',
    'nextStep',
    'coverNote',
  ] as const;
  return [
    ...single.map((field) => ({ field, text: offer[field] })),
    ...deliverablesOf(offer).flatMap(({ path, deliverable }) => [
      { field: `${path}.name`, text: deliverable.name },
      { field: `${path}.doneWhen`, text: deliverable.doneWhen },
    ]),
    ...rows('exclusions', offer.exclusions),
    ...rows('clientProvides', offer.clientProvides),
    ...offer.milestones.map(({ name }, index) => ({ field: `milestones[${index}].name`, text: name })),
    ...lines('lines', offer.lines),
    ...offer.options.flatMap((option, index) => [
      { field: `options[${index}].name`, text: option.name },
      ...lines(`options[${index}].lines`, option.lines),
    ]),
  ];
}

/** The text at a finding's field, in which its marks are places; empty where there is none. */
export function textAt(offer: Offer, field: string): string {
  const steps = field.split(/[.[\]]+/).filter((step) => step !== '');
  const found = steps.reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === 'object' && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    offer,
  );
  return typeof found === 'string' ? found : '';
}
