import { Form } from '@remix-run/react';
import { Button } from '../../button';
import { Notice } from '../../page';
import { problemIn, type Result, RowInput } from './row-input';

export type PlanRow = { name: string; field: string; means: string; action: string; actOn: string };

/** What we do about each element, and by when. */
export function PlansForm({ clientId, rows, result }: { clientId: string; rows: PlanRow[]; result: Result }) {
  const problem = problemIn(result);
  return (
    <Form method="post" action={`/clients/${clientId}/elements/plans`} className="grid gap-5">
      {problem ? <Notice tone="broken">{problem}</Notice> : null}
      <div aria-hidden="true" className={`-mb-4 hidden gap-2 text-[13px] text-ink-2 sm:grid ${columns}`}>
        <span>What we do</span>
        <span>By when</span>
      </div>
      {rows.map(({ name, field, means, action, actOn }, row) => {
        const at = (part: string) => ({ list: 'plans', row, part });
        return (
          <fieldset key={name} className="grid gap-2">
            <legend className="mb-1.5 [overflow-wrap:anywhere]">
              <b className="font-semibold">{field}</b> {name}
              <span className="block text-[13px] text-ink-2">{means}</span>
            </legend>
            <input type="hidden" name={`plans[${row}].name`} value={name} />
            <div className={`grid gap-2 ${columns}`}>
              <RowInput at={at('action')} label="What we do" otherwise={action} result={result} />
              <RowInput at={at('actOn')} label="By when" type="date" otherwise={actOn} result={result} />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button>Save what we do</Button>
      </div>
    </Form>
  );
}

const columns = 'sm:grid-cols-[minmax(0,1fr)_180px]';
