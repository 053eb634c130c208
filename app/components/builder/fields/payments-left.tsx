import { percentLeft } from '~/domain/money';
import { percent } from '~/forms/number-fields';
import { Button } from '../../button';
import type { AnyField, AnyForm } from '../rows/row-fields';
import { useHydrated } from '../use-hydrated';

type Part = { percent?: string; when?: string; on?: string } | undefined;

/** What the parts lack of a whole, as one types, and a press that parts it evenly. Both need scripts. */
export function PaymentsLeft({ form, list }: { form: AnyForm; list: AnyField }) {
  const parts = Array.isArray(list.value) ? (list.value as Part[]) : [];
  if (!useHydrated() || parts.length === 0) return null;
  const typed = parts.map((part) => percent.safeParse(part?.percent ?? '').data);
  const left = typed.every((one) => one !== undefined) ? percentLeft(typed) : null;
  const blank = typed.every((one) => one === '');
  const even = evenly(parts.length);
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        type="button"
        onClick={() =>
          form.update({
            name: list.name,
            value: parts.map((part, index) => ({ ...part, percent: even[index] })),
          })
        }
      >
        Split evenly
      </Button>
      <p aria-live="polite" className="num text-[14px] text-ink-2">
        {left === null || blank ? '' : saidOf(left)}
      </p>
    </div>
  );
}

function saidOf(left: string): string {
  if (left === '0') return 'That is all of it.';
  return left.startsWith('-') ? `${left.slice(1)} % too much.` : `${left} % still missing.`;
}

/** 100 percent in equal parts of whole hundredths; the last takes what is over. */
function evenly(count: number): string[] {
  const each = Math.floor(10_000 / count);
  return Array.from({ length: count }, (_, index) =>
    String((index < count - 1 ? each : 10_000 - each * (count - 1)) / 100),
  );
}
