import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Button } from '../../button';
import { CopyButton } from '../../copy-button';
import { FieldErrors } from '../../field';
import { TextLink } from '../../page';

type AskProps = {
  clientId: string;
  contacts: { id: string; name: string }[];
  /** Whether others can open a link. */
  reachable: boolean;
  result?: SubmissionResult<string[]> | undefined;
};

/** Asks them by a link that needs no account. */
export function AskForm({ clientId, contacts, reachable, result }: AskProps) {
  const errors = result?.error?.contactId ?? result?.error?.[''] ?? undefined;
  return (
    <Form method="post" action={`/clients/${clientId}/elements/links`} className="grid gap-3">
      <div>
        <label htmlFor="contactId" className="mb-1.5 block font-medium">
          Whom you ask
        </label>
        <select
          id="contactId"
          name="contactId"
          className="control"
          defaultValue={contacts.length === 1 ? contacts[0]?.id : ''}
          aria-describedby={errors ? 'contactId-error' : undefined}
        >
          <option value="">Nobody named</option>
          {contacts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <FieldErrors id="contactId-error" errors={errors} />
      </div>
      {reachable ? null : (
        <p className="text-[13px] text-ink-2">
          Only this computer can open the link so far. For them to open it, First Cup has to run on a server
          that others can reach: see “Standing on the internet” in its README. Until then, ask them by mail or
          phone.
        </p>
      )}
      <div>
        <Button>Make a link</Button>
      </div>
    </Form>
  );
}

type Props = AskProps & {
  client: string;
  /** The list as a text for a mail, in their language. */
  text: string;
  language: string;
  links: { id: string; made: string; contact: string }[];
};

/** The links by which they rank the list, and a way to make one. */
export function AskingCard({ client, text, language, links, ...ask }: Props) {
  return (
    <section aria-labelledby="ask-them" className="card grid gap-3 p-5">
      <h2 id="ask-them">Ask them</h2>
      <p className="text-[14px]">
        {client} ranks the same list on a page of its own. Your places and figures are not shown there, and
        the lines stand in the order of the alphabet.
      </p>
      <AskForm {...ask} />
      {links.length > 0 ? (
        <ul className="m-0 grid list-none gap-1 p-0 text-[13px]">
          {links.map(({ id, made, contact }) => (
            <li key={id} className="flex items-center justify-between gap-3 border-t border-line pt-1.5">
              <span>
                Made {made}
                {contact ? <span className="block text-ink-2">for {contact}</span> : null}
              </span>
              <Form method="post" action={`/clients/${ask.clientId}/elements/links/${id}/end`}>
                <Button look="quiet" aria-label={`End the link made ${made}`}>
                  End it
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="grid gap-3 border-t border-line pt-3">
        <details>
          <summary className="min-h-8 cursor-pointer py-1">Or ask by mail or phone</summary>
          <div className="grid gap-3 pt-1">
            <label htmlFor="asked-text" className="text-[13px] text-ink-2">
              The list, to paste into a mail or to read to them
            </label>
            <textarea id="asked-text" readOnly rows={12} lang={language} value={text} className="control" />
            <div>
              <CopyButton text={text} label="Copy the list" done="The list is copied." />
            </div>
          </div>
        </details>
        <p>
          <TextLink to={`/clients/${ask.clientId}/elements/rankings`}>Type in what they told you</TextLink>
        </p>
      </div>
    </section>
  );
}
