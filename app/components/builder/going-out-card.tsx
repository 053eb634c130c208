import { Form } from '@remix-run/react';
import { Button } from '../button';

/** In place of Send while it goes out by itself. */
export function GoingOutCard({ id, when, to }: { id: string; when: string; to: string }) {
  return (
    <section className="card p-5" aria-labelledby="going-out">
      <h2 id="going-out">It goes out by itself</h2>
      <p className="mt-1 max-w-[62ch] text-ink-2">
        {when}, by mail to {to}. Editing it stops that.
      </p>
      <Form method="post" action={`/proposals/${id}/going-out/undo`} className="mt-4">
        <Button>Undo</Button>
      </Form>
    </section>
  );
}
