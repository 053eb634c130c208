import type { DocumentView } from '../document/document-view';

/** What of one part of the document went and what came, in the document's own words. */
export type ViewChange = { heading: string; gone: string[]; came: string[] };

/**
 * What a reader of two sent copies of one offer would find different, part by part in the order of the document. In the
 * words of the documents, so that a client reads it in their language. Two that say the same have none.
 */
export function viewChanges(before: DocumentView, after: DocumentView): ViewChange[] {
  const was = partsOf(before);
  return partsOf(after).flatMap(({ heading, texts }, index) => {
    const old = was[index]?.texts ?? [];
    const gone = without(old, texts);
    const came = without(texts, old);
    return gone.length + came.length > 0 ? [{ heading, gone, came }] : [];
  });
}

type Part = { heading: string; texts: string[] };

function partsOf(view: DocumentView): Part[] {
  const { deliverables, exclusions, clientProvides, dates, milestones, price, safety, nextStep } = view;
  const things = (items: DocumentView['deliverables']['items']) =>
    items.map(({ name, doneWhen }) => [name, doneWhen].filter(Boolean).join(': '));
  const facts = (rows: { label: string; value: string }[]) =>
    rows.map(({ label, value }) => `${label}: ${value}`);
  const lines = (rows: DocumentView['price']['lines']) =>
    rows.map(({ description, quantity, unitPrice, amount }) =>
      [description, `${quantity} × ${unitPrice}`, amount].join(', '),
    );
  return [
    { heading: '', texts: [view.preparedFor, view.title, view.outcome, view.problem, view.coverNote] },
    { heading: deliverables.heading, texts: things(deliverables.items) },
    { heading: exclusions.heading, texts: exclusions.items },
    { heading: clientProvides.heading, texts: clientProvides.items },
    { heading: dates.heading, texts: facts(dates.rows) },
    { heading: milestones.heading, texts: facts(milestones.rows) },
    {
      heading: price.heading,
      texts: [
        ...lines(price.lines),
        ...facts(price.totals),
        ...price.options.items.flatMap((option) => [
          `${option.name}: ${option.total}`,
          ...things(option.deliverables),
          ...lines(option.lines),
          ...facts(option.totals),
        ]),
        ...lines(price.optionalLines.lines),
        price.note,
        price.terms,
      ],
    },
    { heading: safety?.heading ?? '', texts: safety ? [safety.text] : [] },
    { heading: nextStep?.heading ?? '', texts: nextStep ? [nextStep.text] : [] },
  ];
}

/** The texts that the others have not, each as often as it has more of them. */
function without(texts: string[], others: string[]): string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at === -1) return text !== '';
    left.splice(at, 1);
    return false;
  });
}
