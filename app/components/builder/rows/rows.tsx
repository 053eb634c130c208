import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button } from '../../button';
import { FieldErrors } from '../../field';
import { RemovedRow } from './removed-row';
import { RowButtons } from './row-buttons';
import { type AnyField, type AnyForm, rowsOf } from './row-fields';
import { rowKey } from './row-key';
import { useRemovedRows } from './use-removed-rows';
import { useRowFocus } from './use-row-focus';

/** A list that is typed row by row: rows are added, moved and removed with buttons, Enter goes on to the next field. */
export function Rows({
  form,
  list,
  heading,
  hint,
  noun,
  addLabel,
  first,
  look = 'plain',
  most = Number.POSITIVE_INFINITY,
  blank,
  children,
}: {
  form: AnyForm;
  list: AnyField;
  heading: string;
  hint?: ReactNode;
  /** "deliverable": what one row is. */
  noun: string;
  addLabel: string;
  /** How a row of several fields stands: as a card with its buttons in its corner, or within another row. */
  look?: keyof typeof looks;
  /** No more rows than these are added here. */
  most?: number;
  /** What a new row begins with, where it holds rows itself. */
  blank?: object;
  /** The field of a row that the cursor goes into, like `.name`; empty where a row is one field. */
  first: string;
  children(row: AnyField, index: number): ReactNode;
}) {
  const rows = rowsOf(list);
  const addId = `${list.id}-add`;
  const box = useRef<HTMLOListElement>(null);
  const { after, said } = useRowFocus({ list: list.id, count: rows.length, first, noun, addId });

  const { latest, undo, removed } = useRemovedRows(list.id, ({ index, value }) => {
    const place = Math.min(index, rows.length);
    form.insert({ name: list.name, index: place, defaultValue: value as string });
    after({ did: 'restored', index: place });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const move = rowKey(event, list.id, rows.length);
    if (move) {
      event.preventDefault();
      form.reorder({ name: list.name, from: move.from, to: move.to });
      after({ did: 'moved', index: move.to, control: move.control });
      return;
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // Rows within this row have done it already.
    if (!(event.target instanceof HTMLInputElement) || event.defaultPrevented) return;
    event.preventDefault();
    const inputs = [...(box.current?.querySelectorAll('input') ?? [])].filter((one) => one.checkVisibility());
    const next = inputs[inputs.indexOf(event.target) + 1];
    if (next) next.focus();
    else if (titleOf(rows.at(-1), first)) document.getElementById(addId)?.click();
  };

  return (
    <fieldset aria-describedby={hint ? list.descriptionId : undefined} className="min-w-0">
      <legend className={`mb-1.5 font-medium ${look === 'inner' ? '' : 'text-[16px]'}`}>{heading}</legend>
      {hint ? (
        <div id={list.descriptionId} className="mb-2.5 text-[13px] text-ink-2">
          {hint}
        </div>
      ) : null}
      <ol ref={box} onKeyDown={onKeyDown} className="grid gap-3">
        {rows.map((row, index) => (
          <li key={row.key ?? index} className={looks[look]}>
            <div className="w-full min-w-0 flex-1">{children(row, index)}</div>
            <RowButtons
              form={form}
              list={list.name}
              index={index}
              count={rows.length}
              title={titleOf(row, first) || `${noun} ${index + 1}`}
              after={(done) => {
                if (done.did === 'removed') {
                  const title = titleOf(row, first) || `${noun} ${index + 1}`;
                  removed({ index, title, value: row.value });
                }
                after(done);
              }}
            />
          </li>
        ))}
      </ol>
      <RemovedRow latest={latest} undo={undo} />
      <FieldErrors id={list.errorId} errors={list.errors} />
      {rows.length < most ? (
        <Button
          id={addId}
          formAction={`#${list.id}[${rows.length}]${first}`}
          {...form.insert.getButtonProps({ name: list.name, ...(blank && { defaultValue: blank as never }) })}
          className={rows.length > 0 ? 'mt-3' : ''}
          onClick={() => after({ did: 'added', index: rows.length })}
        >
          {addLabel}
        </Button>
      ) : null}
      <span role="status" className="sr-only">
        {said}
      </span>
    </fieldset>
  );
}

const cornered = 'relative [&>:last-child]:absolute';
const looks = {
  // On a phone several buttons need a line of their own; the one of a single row has room beside it.
  plain: 'flex items-start gap-1 max-sm:not-only:flex-col max-sm:not-only:[&>:last-child]:self-end',
  card: `${cornered} rounded-[12px] border border-line bg-surface p-3.5 [&>:last-child]:top-0.5 [&>:last-child]:right-1`,
  inner: `${cornered} border-l-2 border-line pl-3 [&>:last-child]:-top-2.5 [&>:last-child]:-right-2.5`,
};

/** What a row is called: what its first field holds. */
function titleOf(row: AnyField | undefined, first: string): string {
  const value =
    first === '' ? row?.value : (row?.value as Record<string, unknown> | undefined)?.[first.slice(1)];
  return typeof value === 'string' ? value.trim() : '';
}
