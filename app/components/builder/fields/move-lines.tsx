import { formId } from '~/domain/builder-steps';
import { Button } from '../../button';
import type { AnyForm } from '../rows/row-fields';
import { useHydrated } from '../use-hydrated';
import { blankLine } from './price-form-value';

type Line = Record<string, string | undefined>;
/** What is typed so far: a row, or an option, that is blank is not there. */
type Option = { lines?: (Line | undefined)[] };
type Value = { lines?: (Line | undefined)[]; options?: (Option | undefined)[] };

const isFilled = (line: Line): boolean => Boolean(line.description?.trim() || line.unitPrice?.trim());

/**
 * Who makes the price they had into the first option would pay it twice over: a press moves the lines above into the
 * option, apart from those that may be added to any. Needs scripts.
 */
export function MoveLines({ form }: { form: AnyForm }) {
  const hydrated = useHydrated();
  const { lines: rows = [], options = [] } = (form.value ?? {}) as Value;
  const lines = rows.filter((line) => line !== undefined);
  const option = options[0] ?? {};
  const moved = lines.filter((line) => line.optional !== 'on' && line.unitPrice?.trim());
  if (!hydrated || options.length !== 1 || moved.length === 0) return null;
  if (option.lines?.some((line) => line && isFilled(line))) return null;
  const stay = lines.filter((line) => !moved.includes(line) && isFilled(line));
  const own = moved.map(({ optional: _, ...line }) => line);
  return (
    <Button
      type="button"
      className="justify-self-start"
      onClick={() => {
        form.update({
          value: {
            ...(form.value as Value),
            lines: stay.length > 0 ? stay : [blankLine],
            options: [{ ...option, lines: own }],
          } as never,
        });
        // The button goes away: on to what it moved.
        requestAnimationFrame(() =>
          document.getElementById(`${formId}-options[0].lines[0].description`)?.focus(),
        );
      }}
    >
      Move the lines above into option 1
    </Button>
  );
}
