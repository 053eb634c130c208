import { Form } from '@remix-run/react';
import { Button } from '../../button';
import { Notice } from '../../page';
import { problemIn, type Result, RowInput } from './row-input';
import { typedPlans } from './typed-plans';

export type PlanRow = {
  name: string;
  field: string;
  means: string;
  action: string;
  actOn: string;
  /** "by Nov 24", "was due Nov 20"; empty where nothing is planned. */
  due: string;
  /** Its day has passed. */
  isOverdue: boolean;
};

/** What we do about each element, and by when. */
export function PlansForm({
  clientId,
  rows,
  result: answer,
}: {
  clientId: string;
  rows: PlanRow[];
  result: Result;
}) {
  const { result, gone } = typedPlans(answer, rows);
  const problem = problemIn(result);
  return (
    <Form method="post" action={`/clients/${clientId}/elements/plans`} className="card grid gap-5 px-6 py-5">
      {problem ? <Notice tone="broken">{problem}</Notice> : null}
      {gone.length > 0 ? (
        <Notice tone="wait">
          Typed about elements that are not in the list any more. Copy what you need.
          <ul className="m-0 mt-1.5 list-disc pl-5 [overflow-wrap:anywhere]">
            {gone.map(({ name, action }) => (
              <li key={name}>
                {name}: {action}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div aria-hidden="true" className={`-mb-4 hidden gap-2 text-[13px] text-ink-2 sm:grid ${columns}`}>
        <span>What we do</span>
        <span>By when</span>
      </div>
      {rows.map(({ name, field, means, action, actOn, isOverdue }, row) => {
        const at = (part: string) => ({ list: 'plans', row, part });
        return (
          <fieldset key={name} className="grid gap-2">
            <legend className="mb-1.5 [overflow-wrap:anywhere]">
              <b className="font-semibold">{field}</b> {name}
              <span className="block text-[13px] text-ink-2">{means}</span>
            </legend>
            <input type="hidden" name={`plans[${row}].name`} value={name} />
            <input type="hidden" name={`plans[${row}].wasAction`} value={action} />
            <input type="hidden" name={`plans[${row}].wasActOn`} value={actOn} />
            <div className={`grid gap-2 ${columns}`}>
              <RowInput at={at('action')} label="What we do" otherwise={action} result={result} />
              <div>
                <RowInput at={at('actOn')} label="By when" type="date" otherwise={actOn} result={result} />
                {isOverdue ? (
                  <p className="mt-1.5 text-[13px] font-medium text-broken">That day has passed.</p>
                ) : null}
              </div>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button look="go">Save what we do</Button>
      </div>
    </Form>
  );
}

const columns = 'items-start sm:grid-cols-[minmax(0,1fr)_180px]';
