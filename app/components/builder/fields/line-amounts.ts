import type { DocumentView } from '~/domain/document/document-view';

type Price = DocumentView['price'];
type Row = Record<string, unknown> | undefined;

/** The amounts beside the rows: blank rows are no lines of the offer, so the two are counted apart. */
export function amountsOf(rows: unknown, { lines, optionalLines }: Price): string[] {
  const left = {
    always: lines.map(({ amount }) => amount),
    added: optionalLines.lines.map((one) => one.amount),
  };
  return filled(rows, lineFields, (row) => left[row.optional === 'on' ? 'added' : 'always'].shift());
}

/** The option of the document that each row is, or none where nothing is typed in it. */
export function optionsOf(
  rows: unknown,
  { options }: Price,
): (Price['options']['items'][number] | undefined)[] {
  const left = [...options.items];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Row) => (isTyped(row) ? left.shift() : undefined));
}

/** The same for the lines of one option. */
export function optionAmountsOf(
  rows: unknown,
  option: Price['options']['items'][number] | undefined,
): string[] {
  const left = option?.lines.map(({ amount }) => amount) ?? [];
  return filled(rows, lineFields, () => left.shift());
}

/** What is due of each part of the payment: of every option, where there are options. */
export function dueOf(rows: unknown, { totals, options }: Price): string[] {
  const all = options.items.length > 0 ? options.items : [{ name: '', totals }];
  const left = all.map((one) => ({
    name: options.items.length > 1 ? `${one.name} ` : '',
    due: one.totals.filter(({ due }) => due).map(({ value }) => value),
  }));
  return filled(rows, ['percent'], () =>
    left
      .map(({ name, due }) => ({ name, value: due.shift() }))
      .flatMap(({ name, value }) => (value ? [name + value] : []))
      .join(' · '),
  );
}

const lineFields = ['description', 'quantity', 'unitPrice', 'taxPercent'];

function filled(
  rows: unknown,
  fields: string[],
  amount: (row: NonNullable<Row>) => string | undefined,
): string[] {
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Row) =>
    row && fields.some((field) => isTyped(row[field])) ? (amount(row) ?? '') : '',
  );
}

function isTyped(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null && Object.values(value).some(isTyped);
}
