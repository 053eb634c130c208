import { cloneElement, type ReactElement } from 'react';
import { FieldErrors } from '../../field';
import type { Result } from './row-input';

type Control = ReactElement<{
  id?: string;
  name?: string;
  'aria-invalid'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
}>;

/** A label and its control, with what is wrong below it. */
export function ToldField({
  name,
  label,
  errors,
  children,
}: {
  name: string;
  label: string;
  errors: string[] | null | undefined;
  children: Control;
}) {
  const wrong = errors ?? undefined;
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="mb-1.5 block font-medium">
        {label}
      </label>
      {cloneElement(children, {
        ...{ id: name, name },
        'aria-invalid': wrong ? true : undefined,
        'aria-describedby': wrong ? `${name}-error` : undefined,
      })}
      <FieldErrors id={`${name}-error`} errors={wrong} />
    </div>
  );
}

/** What was typed before the page came back. */
export function typedOr(result: Result, name: string, otherwise: string): string {
  const typed = result?.initialValue?.[name];
  return result ? (typeof typed === 'string' ? typed : '') : otherwise;
}
