import type { ReactNode } from 'react';
import { shortDate } from '~/domain/calendar';
import { TextField } from '../../field';
import { type AnyField, type AnyForm, fieldsOf } from '../rows/row-fields';
import { Rows } from '../rows/rows';
import { useBuilder } from '../use-builder';
import { useHydrated } from '../use-hydrated';

/** What happens on the way, each with its day within the bounds. */
export function Milestones({
  form,
  list,
  hintOf,
}: {
  form: AnyForm;
  list: AnyField;
  hintOf(field: string, hint?: ReactNode): ReactNode;
}) {
  const { offer, locale } = useBuilder();
  // The browser writes the days, and its words for them may differ from the server's.
  const hydrated = useHydrated();
  const { startsOn, endsOn } = hydrated ? offer : { startsOn: null, endsOn: null };
  const day = (date: string) => shortDate(date, locale);
  const bounds = startsOn && endsOn ? ` Between ${day(startsOn)} and ${day(endsOn)}.` : '';
  const outside = (on: string) => {
    if (startsOn && on && on < startsOn) return `This is before it starts, on ${day(startsOn)}.`;
    return endsOn && on && on > endsOn ? `This is after it ends, on ${day(endsOn)}.` : undefined;
  };
  return (
    <Rows
      form={form}
      list={list}
      heading="On the way"
      hint={hintOf('milestones', `What they will see before the end. You may leave it out.${bounds}`)}
      noun="milestone"
      addLabel="Add a milestone"
      first=".name"
      look="card"
    >
      {(row, index) => {
        const { name, on } = fieldsOf<'name' | 'on'>(row);
        return (
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_170px]">
            <TextField
              meta={name}
              label={`Milestone ${index + 1}`}
              placeholder={index === 0 ? 'First draft on your desk' : undefined}
              hint={hintOf(name.name)}
              autoComplete="off"
            />
            <TextField
              meta={on}
              type="date"
              label="Day"
              hint={hintOf(on.name, outside(typeof on.value === 'string' ? on.value : ''))}
            />
          </div>
        );
      }}
    </Rows>
  );
}
