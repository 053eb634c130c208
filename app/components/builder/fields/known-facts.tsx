import type { ReactNode } from 'react';
import { TextField } from '../../field';
import { type AnyField, type AnyForm, fieldsOf } from '../rows/row-fields';
import { Rows } from '../rows/rows';

/** The facts about the client that the offer builds on. They are the writer's own and are never printed. */
export function KnownFacts({
  form,
  list,
  hintOf,
}: {
  form: AnyForm;
  list: AnyField;
  hintOf(field: string, hint?: ReactNode): ReactNode;
}) {
  return (
    <Rows
      form={form}
      list={list}
      heading="What you know about them"
      hint={hintOf(
        'restsOn',
        'For you alone: this is never printed. What the offer builds on, and when they last confirmed it.',
      )}
      noun="fact"
      addLabel="Add a fact"
      first=".text"
      look="card"
    >
      {(row, index) => {
        const { text, confirmedOn } = fieldsOf<'text' | 'confirmedOn'>(row);
        return (
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_170px]">
            <TextField
              meta={text}
              label={`Fact ${index + 1}`}
              placeholder={index === 0 ? 'One in three visitors leaves at the delivery step' : undefined}
              hint={hintOf(text.name)}
              autoComplete="off"
            />
            <TextField meta={confirmedOn} type="date" label="Confirmed on" hint={hintOf(confirmedOn.name)} />
          </div>
        );
      }}
    </Rows>
  );
}
