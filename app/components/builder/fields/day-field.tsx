import type { ReactNode } from 'react';
import { Button } from '../../button';
import { TextField } from '../../field';
import type { AnyField, AnyForm } from '../rows/row-fields';
import { useHydrated } from '../use-hydrated';

/** A day, and those that are chosen most often, one press each. The presses need scripts; the field does not. */
export function DayField({
  form,
  meta,
  label,
  hint,
  picks,
}: {
  form: AnyForm;
  meta: AnyField;
  label: string;
  hint: ReactNode;
  picks: { name: string; date: string }[];
}) {
  const hydrated = useHydrated();
  return (
    <div>
      <div className="max-w-[280px]">
        <TextField meta={meta} type="date" label={label} hint={hint} />
      </div>
      {hydrated && picks.length > 0 ? (
        <fieldset aria-label={`${label}: quick choices`} className="mt-2 flex flex-wrap gap-1.5">
          {picks.map(({ name, date }) => (
            <Button
              key={name}
              type="button"
              aria-pressed={meta.value === date}
              className="aria-pressed:border-coffee aria-pressed:bg-coffee-soft aria-pressed:text-coffee"
              onClick={() => form.update({ name: meta.name, value: date })}
            >
              {name}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
