import { type FieldMetadata, getInputProps } from '@conform-to/react';
import { Field } from './field';

export function FileField({
  meta,
  label,
  hint,
  accept,
}: {
  meta: FieldMetadata<File>;
  label: string;
  hint: string;
  accept: string;
}) {
  const { key, ...input } = getInputProps(meta, { type: 'file', ariaDescribedBy: meta.descriptionId });
  return (
    <Field meta={meta} label={label} hint={hint}>
      <input
        key={key}
        {...input}
        accept={accept}
        className="control cursor-pointer text-ink-2 file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-coffee-soft file:px-3 file:py-1 file:font-medium file:text-ink"
      />
    </Field>
  );
}
