import type { PlanRow } from './plans-form';
import type { Result } from './row-input';

type Stands = Pick<PlanRow, 'name' | 'action' | 'actOn'>;
type Typed = Partial<Stands & { wasAction: string; wasActOn: string }>;

/**
 * What was typed about elements, in the order in which they stand now: the list may have changed meanwhile, and what
 * nobody touched here is as it stands. `gone`: what was typed about those that were taken out of it.
 */
export function typedPlans(
  result: Result,
  rows: readonly Stands[],
): { result: Result; gone: { name: string; action: string }[] } {
  if (!result) return { result, gone: [] };
  const plans = result.initialValue?.plans;
  const typed = (Array.isArray(plans) ? plans : []) as (Typed | undefined)[];
  const names = rows.map(({ name }) => name);
  const placeOf = (row: number) => names.indexOf(typed[row]?.name ?? '');
  const errors = Object.entries(result.error ?? {}).map(([field, said]) => {
    const moved = field.replace(/^plans\[(\d+)\]/, (_, row: string) => `plans[${placeOf(Number(row))}]`);
    return [moved, said] as const;
  });
  const touched = typed.filter((plan): plan is Typed => plan !== undefined && isTouched(plan));
  return {
    result: {
      ...result,
      initialValue: {
        ...result.initialValue,
        plans: rows.map(
          ({ name, action, actOn }) => touched.find((plan) => plan.name === name) ?? { name, action, actOn },
        ),
      },
      ...(result.error ? { error: Object.fromEntries(errors) } : {}),
    },
    gone: touched.flatMap(({ name = '', action = '' }) =>
      action !== '' && !names.includes(name) ? [{ name, action }] : [],
    ),
  };
}

const isTouched = ({ action = '', actOn = '', wasAction = '', wasActOn = '' }: Typed): boolean =>
  action !== wasAction || actOn !== wasActOn;
