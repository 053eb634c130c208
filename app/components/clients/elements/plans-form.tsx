import { Form } from '@remix-run/react';
import { Button } from '../../button';
import { Notice } from '../../page';
import { problemIn, type Result, RowInput } from './row-input';

export type PlanRow = {
  name: string;
  field: string;
  means: string;
  action: string;
  actOn: string;
  /** Its day has passed. */
  isOverdue: boolean;
};

/** What is done has a form of its own, since forms cannot stand in each other. */
const doneForm = (row: number) => `done-${row}`;

/** What we do about each element, and by when. */
export function PlansForm({ clientId, rows, result }: { clientId: string; rows: PlanRow[]; result: Result }) {
  const problem = problemIn(result);
  return (
    <>
      {rows.map(({ name, action }, row) =>
        action ? (
          <Form
            key={name}
            id={doneForm(row)}
            method="post"
            action={`/clients/${clientId}/elements/plans/completion`}
          >
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="action" value={action} />
          </Form>
        ) : null,
      )}
      <Form method="post" action={`/clients/${clientId}/elements/plans`} className="grid gap-5">
        {problem ? <Notice tone="broken">{problem}</Notice> : null}
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
                {action ? (
                  <div>
                    <Button form={doneForm(row)} aria-label={`Done: ${action}`}>
                      Done
                    </Button>
                  </div>
                ) : null}
              </div>
            </fieldset>
          );
        })}
        <div>
          <Button>Save what we do</Button>
        </div>
      </Form>
    </>
  );
}

const columns = 'items-start sm:grid-cols-[minmax(0,1fr)_180px_76px]';
