import { DeliverableFields } from '../builder/fields/deliverable-fields';
import { Rows } from '../builder/rows/rows';
import { TextRows } from '../builder/rows/text-rows';
import { TextArea, TextField } from '../field';
import { fieldOf, noHint, Part, type PartOf } from './part';

/** What it is about, and what they get. */
export function StarterScopeFields({ form, fields }: PartOf) {
  const of = (name: string) => fieldOf(fields, name);
  return (
    <Part title="What it says">
      <TextField meta={of('title')} label="What the offer is called" autoComplete="off" />
      <TextArea meta={of('outcome')} label="What they get out of it" />
      <TextArea meta={of('problem')} label="What bothers them now" />
      <Rows
        form={form}
        list={of('deliverables')}
        heading="They get"
        noun="deliverable"
        addLabel="Add a deliverable"
        first=".name"
        look="card"
      >
        {(row, index) => <DeliverableFields row={row} index={index} hintOf={noHint} />}
      </Rows>
      <TextRows
        form={form}
        list={of('exclusions')}
        heading="Not included"
        noun="line"
        addLabel="Add what else is not included"
        label="Not included"
        placeholder=""
        hintOf={noHint}
      />
      <TextRows
        form={form}
        list={of('clientProvides')}
        heading="What they provide"
        noun="line"
        addLabel="Add what else they provide"
        label="They provide"
        placeholder=""
        hintOf={noHint}
      />
      <TextField meta={of('place')} label="Where" autoComplete="off" />
    </Part>
  );
}
