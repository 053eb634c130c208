import { Form } from '@remix-run/react';
import { Notice } from './page';

export type DonePlan = { clientId: string; eventId: string; action: string; element: string };

/** What was just ticked off, and a way to take it back: by then it was planned again. */
export function DoneNotice({
  clientId,
  eventId,
  action,
  element,
  from,
}: DonePlan & { from: 'week' | 'plans' }) {
  return (
    <Notice tone="kept">
      <Form
        method="post"
        action={`/clients/${clientId}/lines/${eventId}/strike?${from}`}
        className="flex flex-wrap items-center gap-x-3"
      >
        <span className="[overflow-wrap:anywhere]">
          Done: {action}, for “{element}”.
        </span>
        <button type="submit" className="min-h-8 cursor-pointer font-semibold underline">
          Undo
        </button>
      </Form>
    </Notice>
  );
}
