import { Form } from '@remix-run/react';
import { Button } from '../button';
import { TextLink } from '../page';
import { Tag } from '../tag';
import { More, type MoreProps } from './more';

export type PlannedItem = {
  clientId: string;
  clientName: string;
  /** The element that it is for. */
  name: string;
  action: string;
  /** "by Nov 24", "was due Nov 20" */
  due: string;
  isOverdue: boolean;
};

/** What we said we would do about what a client values: what is due within the week, and what is overdue. */
export function Planned({ items, more }: { items: PlannedItem[]; more: MoreProps }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="planned" className="min-w-0">
      <h2 id="planned" className="mb-2.5">
        What you planned
      </h2>
      <ul>
        {items.map(({ clientId, clientName, name, action, due, isOverdue }) => (
          <li key={`${clientId} ${name}`} className="border-t border-line py-3">
            <p className="[overflow-wrap:anywhere]">{action}</p>
            <p className="mt-0.5 text-[13px] text-ink-2 [overflow-wrap:anywhere]">
              <TextLink to={`/clients/${clientId}/elements#plans`} quiet>
                {clientName}
              </TextLink>
              , for “{name}”.
            </p>
            <Form
              method="post"
              action={`/clients/${clientId}/elements/plans/completion`}
              className="mt-1.5 flex flex-wrap items-center gap-3"
            >
              <input type="hidden" name="name" value={name} />
              <input type="hidden" name="action" value={action} />
              <input type="hidden" name="week" value="on" />
              <Button aria-label={`Done: ${action}`}>Done</Button>
              <Tag tone={isOverdue ? 'broken' : 'wait'}>{due}</Tag>
            </Form>
          </li>
        ))}
      </ul>
      <More {...more} />
    </section>
  );
}
