import { type FieldMetadata, getInputProps, getSelectProps, getTextareaProps } from '@conform-to/react';
import {
  type ComponentType,
  createContext,
  type InputHTMLAttributes,
  type ReactNode,
  useContext,
} from 'react';

type Labelled = { label: string; hint?: ReactNode; hideLabel?: boolean };
// biome-ignore lint/suspicious/noExplicitAny: Conform's metadata is invariant in its schema, and fields read none of it
type Meta = FieldMetadata<any, any, string[]>;

/** What a part of the site has to say below each of its fields, beside hint and errors. */
export const FieldNote = createContext<ComponentType<{ meta: Meta; label: string }> | null>(null);

/** A label, its control, a hint and the errors, tied together for screen readers. */
export function Field({
  meta,
  label,
  hint,
  hideLabel,
  children,
}: Labelled & { meta: Meta; children: ReactNode }) {
  const Note = useContext(FieldNote);
  return (
    <div className="min-w-0">
      <label htmlFor={meta.id} className={hideLabel ? 'sr-only' : 'mb-1.5 block font-medium'}>
        {label}
      </label>
      {children}
      {hint ? (
        <p id={meta.descriptionId} className="mt-1.5 text-[13px] text-ink-2">
          {hint}
        </p>
      ) : null}
      <FieldErrors id={meta.errorId} errors={meta.errors} />
      {Note ? <Note meta={meta} label={label} /> : null}
    </div>
  );
}

export function FieldErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  return (
    <p id={id} aria-live="polite" className="text-[13px] font-medium text-broken">
      {errors?.map((error) => (
        <span key={error} className="mt-1.5 block">
          {error}
        </span>
      ))}
    </p>
  );
}

type InputType = 'text' | 'email' | 'password' | 'date' | 'color' | 'tel' | 'url';

export function TextField({
  meta,
  type = 'text',
  label,
  hint,
  hideLabel,
  className = '',
  ...rest
}: Labelled & { meta: Meta; type?: InputType } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  const { key, ...input } = getInputProps(meta, {
    type,
    ariaDescribedBy: hint ? meta.descriptionId : undefined,
  });
  return (
    <Field meta={meta} label={label} hint={hint} hideLabel={hideLabel ?? false}>
      <input key={key} {...input} {...rest} className={`control ${className}`} />
    </Field>
  );
}

export function TextArea({
  meta,
  label,
  hint,
  rows = 3,
  placeholder,
}: Labelled & { meta: Meta; rows?: number; placeholder?: string }) {
  const { key, ...area } = getTextareaProps(meta, { ariaDescribedBy: hint ? meta.descriptionId : undefined });
  return (
    <Field meta={meta} label={label} hint={hint}>
      <textarea key={key} {...area} rows={rows} placeholder={placeholder} className="control" />
    </Field>
  );
}

export function SelectField({
  meta,
  label,
  hint,
  options,
  hideLabel,
}: Labelled & { meta: Meta; options: { value: string; label: string }[] }) {
  const { key, ...select } = getSelectProps(meta, { ariaDescribedBy: hint ? meta.descriptionId : undefined });
  return (
    <Field meta={meta} label={label} hint={hint} hideLabel={hideLabel ?? false}>
      <select key={key} {...select} className="control">
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function CheckboxField({ meta, label, hint }: Labelled & { meta: Meta }) {
  const { key, ...input } = getInputProps(meta, { type: 'checkbox' });
  return (
    <div>
      <label className="flex min-h-11 items-center gap-2.5" htmlFor={meta.id}>
        <input key={key} {...input} className="size-4.5 accent-coffee" />
        <span>{label}</span>
      </label>
      {hint ? <p className="text-[13px] text-ink-2">{hint}</p> : null}
      <FieldErrors id={meta.errorId} errors={meta.errors} />
    </div>
  );
}
