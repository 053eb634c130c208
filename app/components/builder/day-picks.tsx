import { Button } from '../button';
import type { AnyField, AnyForm } from './row-fields';
import { useHydrated } from './use-hydrated';

export type Pick = { name: string; date: string };

/** Days that are chosen most often, one press each. They need scripts; the date field beside them does not. */
export function DayPicks({ form, field, picks }: { form: AnyForm; field: AnyField; picks: Pick[] }) {
  if (!useHydrated() || picks.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {picks.map(({ name, date }) => (
        <Button
          key={name}
          type="button"
          aria-pressed={field.value === date}
          className="aria-pressed:border-coffee aria-pressed:bg-coffee-soft aria-pressed:text-coffee"
          onClick={() => form.update({ name: field.name, value: date })}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
