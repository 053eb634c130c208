import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button } from '../button';
import { FieldErrors } from '../field';
import { RowButtons } from './row-buttons';
import { type AnyField, type AnyForm, rowsOf } from './row-fields';
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
  inCards = false,
  children,
}: {
  form: AnyForm;
  list: AnyField;
  heading: string;
  hint?: ReactNode;
  /** "deliverable": what one row is. */
  noun: string;
  addLabel: string;
  /** Whether a row is a card of several fields, which holds its buttons in its corner. */
  inCards?: boolean;
  /** The field of a row that the cursor goes into, like `.name`; empty where a row is one field. */
  first: string;
  children(row: AnyField, index: number): ReactNode;
}) {
  const rows = rowsOf(list);
  const addId = `${list.id}-add`;
  const box = useRef<HTMLOListElement>(null);
  const { after, said } = useRowFocus({ list: list.id, count: rows.length, first, noun, addId });

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const inputs = [...(box.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.indexOf(event.target) + 1];
    if (next) next.focus();
    else if (titleOf(rows.at(-1), first)) document.getElementById(addId)?.click();
  };

  return (
    <fieldset aria-describedby={hint ? list.descriptionId : undefined}>
      <legend className="mb-1.5 text-[16px] font-medium">{heading}</legend>
      {hint ? (
        <div id={list.descriptionId} className="mb-2.5 text-[13px] text-ink-2">
          {hint}
        </div>
      ) : null}
      <ol ref={box} onKeyDown={onKeyDown} className="grid gap-3">
        {rows.map((row, index) => (
          <li key={row.key ?? index} className={inCards ? card : 'flex items-start gap-1 max-sm:flex-col'}>
            <div className="w-full min-w-0 flex-1">{children(row, index)}</div>
            <RowButtons
              form={form}
              list={list.name}
              index={index}
              count={rows.length}
              title={titleOf(row, first) || `${noun} ${index + 1}`}
              after={after}
            />
          </li>
        ))}
      </ol>
      <FieldErrors id={list.errorId} errors={list.errors} />
      <Button
        id={addId}
        formAction={`#${list.id}[${rows.length}]${first}`}
        {...form.insert.getButtonProps({ name: list.name })}
        className={rows.length > 0 ? 'mt-3' : ''}
        onClick={() => after({ did: 'added', index: rows.length })}
      >
        {addLabel}
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </fieldset>
  );
}

const card =
  'relative rounded-[12px] border border-line bg-surface p-3.5 [&>:last-child]:absolute [&>:last-child]:top-0.5 [&>:last-child]:right-1';

/** What a row is called: what its first field holds. */
function titleOf(row: AnyField | undefined, first: string): string {
  const value =
    first === '' ? row?.value : (row?.value as Record<string, unknown> | undefined)?.[first.slice(1)];
  return typeof value === 'string' ? value.trim() : '';
}
