import { useFetcher } from '@remix-run/react';
import { Button, ButtonLink } from '../button';

type Answer = { result?: { error?: Record<string, string[] | null> } };

/** Send, what it does, and why it can't be pressed yet. */
export function SendCard({
  id,
  saves,
  seen,
  number,
  revision,
  blocked,
  unsaved,
  mailedTo,
}: {
  id: string;
  saves: number;
  /** What stands around the text on this page. */
  seen: string;
  number: string;
  revision: number;
  blocked: boolean;
  /** Something was typed and not saved: sending would leave it out. */
  unsaved: boolean;
  /** Who is mailed, and where; null: nobody, and the writer takes it along. */
  mailedTo: string | null;
}) {
  const fetcher = useFetcher<Answer>();
  const busy = fetcher.state !== 'idle';
  const errors = Object.values(fetcher.data?.result?.error ?? {}).flatMap((all) => all ?? []);
  const what =
    revision > 1 ? `keeps number ${number}, as revision ${revision},` : `gives it number ${number},`;
  return (
    <section className="card p-5" aria-labelledby="send">
      <h2 id="send">Send</h2>
      <p id="send-means" className="mt-1 max-w-[62ch] text-ink-2">
        {mailedTo === null
          ? `Freezes this text, ${what} and makes the PDF. Nothing is mailed: you get the PDF and a ready mail.`
          : `Freezes this text, ${what} and mails it with the PDF to ${mailedTo}. You have 30 seconds to undo it.`}
      </p>
      <fetcher.Form
        method="post"
        action={`/proposals/${id}/sending`}
        // A second click must not send a second time: the answer to the first one leads on.
        onSubmit={(event) => busy && event.preventDefault()}
        className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2"
      >
        <input type="hidden" name="saves" value={saves} />
        <input type="hidden" name="seen" value={seen} />
        <Button
          look="go"
          disabled={blocked || unsaved}
          aria-disabled={busy}
          aria-describedby={blocked ? 'send-blocked' : 'send-means'}
        >
          {busy ? 'Freezing and printing…' : 'Send'}
        </Button>
        {mailedTo !== null && !blocked && !unsaved ? (
          <ButtonLink to={`/proposals/${id}/sending/later?saves=${saves}&seen=${seen}`}>
            Send later
          </ButtonLink>
        ) : null}
        {blocked ? (
          <p id="send-blocked" className="min-w-0 flex-1 basis-60 text-[14px] text-ink-2">
            This can’t be sent yet.{' '}
            <a className="link" href="#stops">
              See what is missing
            </a>
            : each line leads to its field.
          </p>
        ) : null}
      </fetcher.Form>
      <div role="alert" className="mt-3 font-medium text-broken empty:hidden">
        {busy ? '' : errors.join(' ')}
      </div>
    </section>
  );
}
