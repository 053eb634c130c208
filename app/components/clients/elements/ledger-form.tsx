import { Form } from '@remix-run/react';
import { mostElements } from '~/domain/relationship/ledger';
import { Button } from '../../button';
import { Notice } from '../../page';
import { problemIn, type Result, RowErrors, RowInput, typedInRow } from './row-input';

export type LedgerFormProps = {
  /** The version that stands; 0 where there is none. */
  version: number;
  currency: string;
  currencies: { value: string; label: string }[];
  rows: (typeof blank)[];
  /** What becomes of their ranking when this is saved; empty where they have not ranked it. */
  keeps: string;
};

const blank = { name: '', rank: '', valueToUs: '', valueToThem: '', was: '' };

/** Our list: what the relationship is made of, how we rank it, and what it is worth a year. */
export function LedgerForm({
  clientId,
  version,
  currency,
  currencies,
  rows,
  keeps,
  result,
}: LedgerFormProps & { clientId: string; result: Result }) {
  const problem = problemIn(result);
  const all = Array.from({ length: mostElements }, (_, row) => ({ row, was: rows[row] ?? blank }));
  const shown = Math.min(mostElements, rows.length);
  const more = all.slice(shown);
  const inMore = more.some(({ row }) => typedInRow(result, 'elements', row, 'name') || errorsIn(result, row));
  const asked = result?.initialValue?.currency;
  return (
    <Form method="post" action={`/clients/${clientId}/elements/list`} className="grid gap-4">
      {problem ? <Notice tone="broken">{problem}</Notice> : null}
      <input type="hidden" name="from" value={version} />
      <div className="grid gap-4 sm:gap-2">
        <Head currency={currency} />
        {all.slice(0, shown).map((one) => (
          <Row key={one.row} {...one} result={result} />
        ))}
      </div>
      {more.length > 0 ? (
        <details open={inMore}>
          <summary className="min-h-9 cursor-pointer py-1.5">Add an element</summary>
          <div className="mt-2 grid gap-4 sm:gap-2">
            {more.map((one) => (
              <Row key={one.row} {...one} result={result} />
            ))}
          </div>
        </details>
      ) : null}
      <p className="text-[13px] text-ink-2">
        Place 1 matters most, and each place is given once. Empty a line to take it out. Write them so that
        your client can read them: when you ask, they read your words as they stand here. Only the seven lines
        that we start from turn by themselves, as in “You learn from us”.
      </p>
      {keeps ? <p className="rounded-[10px] bg-wait-soft px-4 py-3 text-[14px] text-wait">{keeps}</p> : null}
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-full max-w-[280px]">
          <label htmlFor="currency" className="mb-1.5 block font-medium">
            Amounts are in
          </label>
          <select
            id="currency"
            name="currency"
            className="control"
            defaultValue={typeof asked === 'string' ? asked : currency}
          >
            {currencies.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Button look={version === 0 ? 'go' : 'plain'}>
          {version === 0 ? 'Save the list' : `Save as version ${version + 1}`}
        </Button>
      </div>
    </Form>
  );
}

const columns = 'sm:grid-cols-[minmax(0,1fr)_76px_130px_130px]';

/** Each cell has a label of its own; on a phone it is seen there. */
function Head({ currency }: { currency: string }) {
  return (
    <div aria-hidden="true" className={`hidden gap-2 text-[13px] text-ink-2 sm:grid sm:items-end ${columns}`}>
      <span>Element</span>
      <span>Our place</span>
      <span>Worth to us a year, {currency}</span>
      <span>Worth to them a year, {currency}</span>
    </div>
  );
}

function Row({ row, was, result }: { row: number; was: typeof blank; result: Result }) {
  const of = (part: keyof typeof blank) => ({
    at: { list: 'elements', row, part },
    otherwise: was[part],
    result,
    narrow: true,
  });
  const money = { inputMode: 'decimal' as const };
  return (
    <fieldset className={`grid grid-cols-3 items-start gap-x-2 max-sm:gap-y-2 ${columns}`}>
      <legend className="sr-only">{was.name || `Element ${row + 1}`}</legend>
      <RowInput {...of('name')} label="Element" className="col-span-3 sm:col-span-1" />
      <RowInput {...of('rank')} label="Our place" inputMode="numeric" />
      <RowInput {...of('valueToUs')} label="To us a year" {...money} />
      <RowInput {...of('valueToThem')} label="To them a year" {...money} />
      <input
        type="hidden"
        name={`elements[${row}].was`}
        value={typedInRow(result, 'elements', row, 'was') ?? was.was}
      />
      <RowErrors list="elements" row={row} parts={errorPlaces} result={result} />
    </fieldset>
  );
}

/** Each below its cell, and as wide as the row is from there on. */
const errorPlaces = {
  name: '',
  rank: 'sm:col-start-2',
  valueToUs: 'col-start-2 sm:col-start-3',
  valueToThem: 'col-start-2 text-right sm:col-start-3',
};

const errorsIn = (result: Result, row: number): boolean =>
  Object.keys(result?.error ?? {}).some((name) => name.startsWith(`elements[${row}].`));
