import { Form } from '@remix-run/react';
import type { Wish } from '~/domain/wish';
import { Button } from '../button';

/** What the client asked for in place of a yes; where no draft answers it yet, one button begins it. */
export function WishCard({
  id,
  wish,
  drafting,
  met = [],
}: {
  id: string;
  wish: Wish;
  drafting: boolean;
  /** How far the draft meets it. */
  met?: string[];
}) {
  const { heading, lines, note, revise } = wish;
  return (
    <section aria-labelledby="wish" className="card mb-6 grid gap-2 border-l-4 border-l-wait px-5 py-4">
      <h2 id="wish">{heading}</h2>
      {lines.map((line) => (
        <p key={line} className="[overflow-wrap:anywhere]">
          {line}
        </p>
      ))}
      {note ? <p className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">“{note}”</p> : null}
      {met.length > 0 ? (
        <p className="text-[14px] text-ink-2 [overflow-wrap:anywhere]">{met.join(' ')}</p>
      ) : null}
      {revise && !drafting ? (
        <Form method="post" action={`/proposals/${id}/revision`} className="mt-1">
          <Button look="go">{revise}</Button>
        </Form>
      ) : null}
    </section>
  );
}
