import { DeliverableFields } from '../builder/fields/deliverable-fields';
import { type AnyField, type AnyForm, fieldsOf } from '../builder/rows/row-fields';
import { Rows } from '../builder/rows/rows';
import { TextField } from '../field';
import { noHint } from './part';
import { StarterLineFields } from './starter-line-fields';

/** One size of the cup: its name, what they get with it, what it costs. */
export function StarterOptionFields({ form, row, index }: { form: AnyForm; row: AnyField; index: number }) {
  const { name, deliverables, lines } = fieldsOf<'name' | 'deliverables' | 'lines'>(row);
  return (
    <div className="grid gap-5">
      <div className="max-w-[300px]">
        <TextField meta={name} label={`Option ${index + 1}`} autoComplete="off" />
      </div>
      <Rows
        form={form}
        list={deliverables}
        heading="They get with it"
        noun="deliverable"
        addLabel="Add a deliverable to it"
        first=".name"
        look="inner"
      >
        {(inner, place) => <DeliverableFields row={inner} index={place} hintOf={noHint} />}
      </Rows>
      <Rows
        form={form}
        list={lines}
        heading="It costs"
        noun="line"
        addLabel="Add a line to it"
        first=".description"
        look="inner"
      >
        {(inner, place) => <StarterLineFields row={inner} index={place} />}
      </Rows>
    </div>
  );
}
