import type { ReactNode } from 'react';
import { TextField } from '../../field';
import { type AnyField, fieldsOf } from '../rows/row-fields';

/** A thing handed over, and how both will know. */
export function DeliverableFields({
  row,
  index,
  inOption = false,
  hintOf,
}: {
  row: AnyField;
  index: number;
  inOption?: boolean;
  hintOf(field: string): ReactNode;
}) {
  const { name, doneWhen } = fieldsOf<'name' | 'doneWhen'>(row);
  return (
    <div className="grid items-start gap-3">
      <TextField
        meta={name}
        label={`Deliverable ${index + 1}`}
        placeholder={index === 0 && !inOption ? 'Written review of the checkout, 6 to 8 pages' : undefined}
        hint={hintOf(name.name)}
        autoComplete="off"
      />
      <TextField
        meta={doneWhen}
        label="Done when"
        placeholder={index === 0 && !inOption ? 'the PDF is in Dana’s inbox' : undefined}
        hint={hintOf(doneWhen.name)}
        autoComplete="off"
      />
    </div>
  );
}
