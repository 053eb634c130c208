import type { DocumentView } from '~/domain/document-view';

type Typed = { description?: string; quantity?: string; unitPrice?: string } | undefined;

/** The amounts beside the rows: blank rows are no lines of the offer, so the two are counted apart. */
export function amountsOf(rows: unknown, view: DocumentView): string[] {
  if (!Array.isArray(rows)) return [];
  let line = 0;
  return rows.map((row: Typed) => {
    const blank = ![row?.description, row?.quantity, row?.unitPrice].some((part) => part?.trim());
    return blank ? '' : (view.price.lines[line++]?.amount ?? '');
  });
}
