import type { ReactNode } from 'react';
import { TextField } from '../../field';
import type { AnyField, AnyForm } from './row-fields';
import { Rows } from './rows';

/** A list whose rows are one line of text each. */
export function TextRows({
  label,
  placeholder,
  hintOf,
  ...rest
}: {
  form: AnyForm;
  list: AnyField;
  heading: string;
  hint?: ReactNode;
  noun: string;
  addLabel: string;
  label: string;
  placeholder: string;
  hintOf(field: string): ReactNode;
}) {
  return (
    <Rows {...rest} first="">
      {(row, index) => (
        <TextField
          meta={row}
          label={`${label} ${index + 1}`}
          hideLabel
          placeholder={index === 0 ? placeholder : undefined}
          hint={hintOf(row.name)}
          autoComplete="off"
        />
      )}
    </Rows>
  );
}
