import type { ReactNode } from 'react';
import type { DocumentView } from '~/domain/document/document-view';
import { TextField } from '../../field';
import { type AnyField, type AnyForm, fieldsOf } from '../rows/row-fields';
import { Rows } from '../rows/rows';
import { DeliverableFields } from './deliverable-fields';
import { optionAmountsOf } from './line-amounts';
import { LineFields } from './line-fields';
import { TotalRows } from './totals';

const examples = ['Small', 'Medium', 'Large'];

/** One size of the cup: what it is called, what they get with it, and what it costs. */
export function OptionFields({
  form,
  row,
  index,
  option,
  hintOf,
}: {
  form: AnyForm;
  row: AnyField;
  index: number;
  /** As the document shows it; none while it is blank. */
  option: DocumentView['price']['options']['items'][number] | undefined;
  hintOf(field: string): ReactNode;
}) {
  const { name, deliverables, lines } = fieldsOf<'name' | 'deliverables' | 'lines'>(row);
  const amounts = optionAmountsOf(lines.value, option);
  return (
    <div className="grid gap-5">
      <div className="max-w-[300px]">
        <TextField
          meta={name}
          label={`Option ${index + 1}`}
          placeholder={examples[index]}
          hint={hintOf(name.name)}
          autoComplete="off"
        />
      </div>
      <Rows
        form={form}
        list={deliverables}
        heading="They get with it"
        hint={hintOf(deliverables.name)}
        noun="deliverable"
        addLabel="Add a deliverable to it"
        first=".name"
        look="inner"
      >
        {(inner, place) => <DeliverableFields row={inner} index={place} inOption hintOf={hintOf} />}
      </Rows>
      <Rows
        form={form}
        list={lines}
        heading="It costs"
        hint={hintOf(lines.name)}
        noun="line"
        addLabel="Add a line to it"
        first=".description"
        look="inner"
      >
        {(inner, place) => (
          <LineFields
            row={inner}
            index={place}
            amount={amounts[place] ?? ''}
            mayBeOptional={false}
            hintOf={hintOf}
          />
        )}
      </Rows>
      {option ? <TotalRows rows={option.totals} /> : null}
    </div>
  );
}
