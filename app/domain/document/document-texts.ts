import type { Deliverables, DocumentView, Fact, PriceLine } from './document-parts';
import type { TotalRow } from './document-totals';

/** Every text a reader of the document must find in it, page numbers aside. */
export function textsOf(view: DocumentView): string[] {
  const { from, deliverables, exclusions, clientProvides, dates, milestones, safety, nextStep, footer } =
    view;
  const lists = [exclusions, clientProvides].filter((list) => list.items.length > 0);
  const texts = [
    view.mark,
    from.name,
    ...from.lines,
    view.sentOn,
    // A letter is addressed; the others say whom they are for.
    ...(view.style === 'letter' ? view.to : [view.preparedFor, view.preparedForDetails]),
    view.coverNote,
    view.title,
    view.outcome,
    view.problem,
    ...factTexts(view.facts),
    ...(deliverables.items.length > 0 ? [deliverables.heading] : []),
    ...deliverableTexts(deliverables.items),
    ...lists.flatMap(({ heading, items }) => [heading, ...items]),
    ...[dates, milestones].flatMap(({ heading, rows }) =>
      rows.length > 0 ? [heading, ...factTexts(rows)] : [],
    ),
    ...priceTexts(view.price),
    ...[safety, nextStep].flatMap((section) => (section ? [section.heading, section.text] : [])),
    ...view.signatures.flatMap(({ heading, party, name, nameLabel, dateLabel }) => [
      heading,
      party,
      name,
      nameLabel,
      dateLabel,
    ]),
    ...(view.toWrite.items.length > 0 ? [view.toWrite.heading, ...view.toWrite.items] : []),
    footer.number,
    footer.revision,
    footer.hash,
  ];
  return texts.filter((text): text is string => Boolean(text));
}

function priceTexts(price: DocumentView['price']): string[] {
  const { lines, totals, options, optionalLines, columns } = price;
  const all = [...lines, ...optionalLines.lines, ...options.items.flatMap((option) => option.lines)];
  // The rates have a column where they differ; an option's own lines stand on its card, without columns.
  const { tax, ...always } = columns;
  const taxed = all.some((line) => line.tax !== '');
  const inColumns = lines.length + optionalLines.lines.length > 0;
  return [
    // A choice has a heading of its own.
    ...(lines.length > 0 || (inColumns && options.items.length === 0) ? [price.heading] : []),
    ...(inColumns ? Object.values(always) : []),
    ...(taxed ? [tax] : []),
    price.linesHeading,
    ...lineTexts(lines),
    ...totalTexts(totals),
    ...(options.items.length > 0 ? [options.heading] : []),
    ...options.items.flatMap((option) => [
      option.name,
      ...deliverableTexts(option.deliverables),
      ...lineTexts(option.lines),
      option.total,
      // A single total is the price itself.
      ...(option.totals.length > 1 ? totalTexts(option.totals) : []),
    ]),
    ...(optionalLines.lines.length > 0 ? [optionalLines.heading, ...lineTexts(optionalLines.lines)] : []),
    price.note,
    price.terms,
  ];
}

const factTexts = (facts: Fact[]): string[] => facts.flatMap(({ label, value }) => [label, value]);
const deliverableTexts = (items: Deliverables['items']): string[] =>
  items.flatMap(({ name, doneWhen }) => [name, doneWhen]);
const lineTexts = (lines: PriceLine[]): string[] => lines.flatMap((line) => Object.values(line));
const totalTexts = (totals: TotalRow[]): string[] => totals.flatMap(({ label, value }) => [label, value]);
