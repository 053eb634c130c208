import type { ReactNode } from 'react';
import type { AnyField, AnyForm } from '../builder/rows/row-fields';

/** What every part of a starter's form is given. */
export type PartOf = { form: AnyForm; fields: Record<string, AnyField> };

/** A field of a form by its name; the form's schema has it. */
export const fieldOf = (fields: Record<string, AnyField>, name: string): AnyField => fields[name] as AnyField;

/** A part of a long form, with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-5">
      <legend className="mb-3 font-serif text-[19px] font-medium">{title}</legend>
      {children}
    </fieldset>
  );
}

export const noHint = (): ReactNode => undefined;
