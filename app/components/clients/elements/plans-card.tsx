import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '../../button';
import { DoneNotice, type DonePlan } from '../../done-notice';
import { Tag } from '../../tag';
import type { PlanRow } from './plans-form';

/** What we do about each element, to read and to tick off: it is written on a page of its own. */
export function PlansCard({
  clientId,
  rows,
  done,
}: {
  clientId: string;
  rows: PlanRow[];
  done: DonePlan | null;
}) {
  const at = `/clients/${clientId}/elements/plans`;
  const begun = rows.some(({ action }) => action);
  return (
    <section id="plans" aria-labelledby="plans-heading" className="card scroll-mt-4 px-6 py-5">
      <h2 id="plans-heading" className="mb-2">
        What we do about it
      </h2>
      {done ? <DoneNotice {...done} from="plans" /> : null}
      <ul className="m-0 list-none p-0">
        {rows.map(({ name, field, means, action, due, isOverdue }) => (
          <li key={name} className="border-t border-line py-3 first:border-t-0">
            <p className="[overflow-wrap:anywhere]">
              <b className="font-semibold">{field}</b> {name}
              <span className="block text-[13px] text-ink-2">{means}</span>
            </p>
            {action ? (
              <Form
                method="post"
                action={`${at}/completion`}
                className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5"
              >
                <input type="hidden" name="name" value={name} />
                <input type="hidden" name="action" value={action} />
                <span className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">{action}</span>
                {due ? <Tag tone={isOverdue ? 'broken' : 'wait'}>{due}</Tag> : null}
                <Button aria-label={`Done: ${action}`}>Done</Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <ButtonLink to={at} className="mt-1">
        {begun ? 'Change what we do' : 'Plan what we do'}
      </ButtonLink>
    </section>
  );
}
