import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '../../button';

/** Somewhere to go, or something to do at once. */
export type StepButton = { label: string } & ({ to: string } | { post: string });

/** The loudest thing on the page: what to do next, and one button for it. */
export function StepCard({ sentence, button }: { sentence: string; button: StepButton }) {
  return (
    <section
      aria-labelledby="next-step"
      className="card flex flex-wrap items-center gap-x-6 gap-y-4 border-coffee bg-coffee-soft px-6 py-5"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h2 id="next-step" className="text-[13px] font-sans font-medium text-ink-2">
          Next
        </h2>
        <p className="mt-0.5 font-serif text-[20px] leading-snug [overflow-wrap:anywhere]">{sentence}</p>
      </div>
      {'to' in button ? (
        <ButtonLink to={button.to} look="go">
          {button.label}
        </ButtonLink>
      ) : (
        <Form method="post" action={button.post}>
          <Button look="go">{button.label}</Button>
        </Form>
      )}
    </section>
  );
}
