import type { SubmissionResult } from '@conform-to/react';
import type { InputHTMLAttributes } from 'react';
import { FieldErrors } from '../../field';

export type Result = SubmissionResult<string[]> | undefined;

/** What was typed into a row before the page came back; undefined where it did not. */
export function typedInRow(result: Result, list: string, row: number, part: string): string | undefined {
  if (!result) return undefined;
  const rows = result.initialValue?.[list];
  const typed = Array.isArray(rows) ? rows[row] : undefined;
  const value = typeof typed === 'object' && !Array.isArray(typed) ? typed?.[part] : undefined;
  return typeof value === 'string' ? value : '';
}

type Place = { list: string; row: number; part: string };

/** A cell of a list that is typed row by row; `label` is seen on a phone and heard everywhere. */
export function RowInput({
  at: { list, row, part },
  label,
  result,
  otherwise,
  className = '',
  narrow = false,
  ...rest
}: {
  at: Place;
  label: string;
  result: Result;
  otherwise: string;
  /** Too narrow for a sentence: `RowErrors` says below the row what is wrong. */
  narrow?: boolean;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>) {
  const id = `${list}-${row}-${part}`;
  const errors = errorsOf(result, { list, row, part });
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="mb-1 block text-[13px] text-ink-2 sm:sr-only">
        {label}
      </label>
      <input
        id={id}
        name={`${list}[${row}].${part}`}
        defaultValue={typedInRow(result, list, row, part) ?? otherwise}
        autoComplete="off"
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `${id}-error` : undefined}
        className="control"
        {...rest}
      />
      {narrow ? null : <FieldErrors id={`${id}-error`} errors={errors} />}
    </div>
  );
}

/** What is wrong with the narrow cells of a row: `parts` says where in its grid each stands, up to its right end. */
export function RowErrors({
  list,
  row,
  parts,
  result,
}: Omit<Place, 'part'> & { parts: Record<string, string>; result: Result }) {
  return Object.entries(parts).map(([part, place]) => {
    const errors = errorsOf(result, { list, row, part });
    return errors ? (
      <div key={part} className={`col-span-full col-end-[-1] ${place}`}>
        <FieldErrors id={`${list}-${row}-${part}-error`} errors={errors} />
      </div>
    ) : null;
  });
}

const errorsOf = (result: Result, { list, row, part }: Place): string[] | undefined =>
  result?.error?.[`${list}[${row}].${part}`] ?? undefined;

/** Said first where something is wrong: with the whole, or with a row below. */
export function problemIn(result: Result): string | null {
  if (!result?.error) return null;
  return result.error['']?.join(' ') ?? 'Something is still to put right below. Nothing was saved yet.';
}
