import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Notice, TextLink } from '../page';

type Sending = { id: string; when: string; problem: string | null };

/** That a draft goes out by itself, or why it did not. `named`: on a page of many offers. */
export function SendingNotice({ sending, named }: { sending: Sending | null; named?: ReactNode }) {
  if (!sending) return null;
  const { id, when, problem } = sending;
  if (problem !== null) {
    return (
      <Notice tone="broken">
        {named ?? 'This offer'} does not go out. {problem}{' '}
        <TextLink to={`/proposals/${id}/review`}>Read it and send it again</TextLink>
      </Notice>
    );
  }
  return (
    <Notice tone="wait">
      <Form
        method="post"
        action={`/proposals/${id}/going-out/undo`}
        className="flex flex-wrap items-center gap-x-3"
      >
        <span>
          {named ?? 'This offer'} goes out {when}. {named ? '' : 'Editing it stops that.'}
        </span>
        <button type="submit" className="min-h-8 cursor-pointer font-semibold underline">
          Undo
        </button>
      </Form>
    </Notice>
  );
}
