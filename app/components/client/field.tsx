import type { SubmissionResult } from '@conform-to/react';
import type { InputHTMLAttributes, ReactNode } from 'react';
import type { ClientError, ClientWords } from '~/domain/document/words/client-words';

export type Result = SubmissionResult<string[]> | undefined;

/** What is wrong with a field, in the words of the page. */
export function errorOf(result: Result, name: string, words: ClientWords): string | undefined {
  const [error] = result?.error?.[name] ?? [];
  if (error === undefined) return undefined;
  return words.errors[error as ClientError] ?? words.errors.unreadable;
}

/** What was typed before, where the page comes back. */
export function typedIn(result: Result, name: string, otherwise = ''): string {
  const value = result?.initialValue?.[name];
  return result ? (typeof value === 'string' ? value : '') : otherwise;
}

type Props = { name: string; label: string; result: Result; words: ClientWords; otherwise?: string };

/** A label and its control, with what is wrong below it. */
export function ClientField({
  name,
  label,
  result,
  words,
  otherwise,
  ...rest
}: Props & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  const error = errorOf(result, name, words);
  return (
    <Labelled name={name} label={label} error={error}>
      <input
        className="page-control"
        id={name}
        name={name}
        defaultValue={typedIn(result, name, otherwise)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        {...rest}
      />
    </Labelled>
  );
}

export function ClientText({ name, label, result, words, otherwise }: Props) {
  const error = errorOf(result, name, words);
  return (
    <Labelled name={name} label={label} error={error}>
      <textarea
        className="page-control"
        id={name}
        name={name}
        rows={4}
        defaultValue={typedIn(result, name, otherwise)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
    </Labelled>
  );
}

function Labelled({
  name,
  label,
  error,
  children,
}: {
  name: string;
  label: string;
  error: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <label className="page-label" htmlFor={name}>
        {label}
      </label>
      {children}
      <FieldError name={name} error={error} />
    </>
  );
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  return error ? (
    <p className="page-error" id={`${name}-error`}>
      {error}
    </p>
  ) : null;
}

/** Said first where something is missing, or stands against the whole: the page came back, and a phone shows its top. */
export function FormErrors({ result, words }: { result: Result; words: ClientWords }) {
  if (!result?.error) return null;
  const general = errorOf(result, '', words);
  const missing = Object.keys(result.error).some((name) => name !== '');
  return (
    <p className="page-error" role="alert">
      {missing ? <strong>{words.errorsHeading}</strong> : null} {general}
    </p>
  );
}
