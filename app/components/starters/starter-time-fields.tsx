import { fieldsOf } from '../builder/rows/row-fields';
import { Rows } from '../builder/rows/rows';
import { TextField } from '../field';
import { fieldOf, Part, type PartOf } from './part';

const number = { inputMode: 'numeric', autoComplete: 'off' } as const;

/** Days in place of dates: they are counted anew each time it is taken up. */
export function StarterTimeFields({ form, fields }: PartOf) {
  const of = (name: string) => fieldOf(fields, name);
  return (
    <Part title="When, in days">
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <TextField
          meta={of('startsInDays')}
          label="Starts after"
          hint="Days from the day you write it. Blank leaves it open."
          {...number}
        />
        <TextField
          meta={of('durationDays')}
          label="Takes"
          hint="Days from the start to the end."
          {...number}
        />
        <TextField
          meta={of('validDays')}
          label="Open for"
          hint="Days from the day you write it."
          {...number}
        />
      </div>
      <Rows
        form={form}
        list={of('milestones')}
        heading="Milestones"
        noun="milestone"
        addLabel="Add a milestone"
        first=".name"
        look="card"
      >
        {(row, index) => {
          const { name, afterDays } = fieldsOf<'name' | 'afterDays'>(row);
          return (
            <div className="grid items-start gap-3 sm:grid-cols-[1fr_180px]">
              <TextField meta={name} label={`Milestone ${index + 1}`} autoComplete="off" />
              <TextField meta={afterDays} label="Day" hint="Days after the start." {...number} />
            </div>
          );
        }}
      </Rows>
    </Part>
  );
}
