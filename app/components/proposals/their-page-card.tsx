import { Form } from '@remix-run/react';
import { Button } from '../button';
import { TextLink } from '../page';

type Props = {
  id: string;
  client: string;
  /** Nothing leads to a page of what was withdrawn. */
  open: boolean;
  publicUrl: string | null;
  views: { count: number; last: string };
  links: { id: string; made: string; seen: string }[];
  revoked: number;
  questions: readonly unknown[];
  /** They said something on it: yes, no or a wish. */
  answered: boolean;
};

/** The client's page: the links to it, who opened it, and how it looks to them. */
export function TheirPageCard(props: Props) {
  const { id, open, publicUrl, links, revoked } = props;
  return (
    <section aria-labelledby="their-page" className="card grid gap-3 p-5">
      <h2 id="their-page">Their page</h2>
      {open ? (
        <>
          {publicUrl === null && links.length === 0 ? null : (
            <p className="text-[14px]">{viewsInWords(props)}</p>
          )}
          {publicUrl === null ? null : (
            <Form method="post" action={`/proposals/${id}/links`}>
              <Button className="w-full">Make a link</Button>
            </Form>
          )}
          <p className="text-[14px]">
            <TextLink to={`/proposals/${id}/their-page`}>See it as they do</TextLink>
          </p>
        </>
      ) : (
        <p className="text-[14px] text-ink-2">The offer was withdrawn, so no link leads to it any more.</p>
      )}
      {open && links.length > 0 ? <Links id={id} links={links} /> : null}
      {revoked > 0 ? (
        <p className="text-[13px] text-ink-2">
          {revoked === 1
            ? 'One link was ended and leads nowhere.'
            : `${revoked} links were ended and lead nowhere.`}
        </p>
      ) : null}
      {open && publicUrl === null ? (
        <details>
          <summary className="min-h-8 cursor-pointer text-[13px] text-ink-2">
            So far only this computer can open it
          </summary>
          <div className="grid gap-3 pt-1 text-[13px] text-ink-2">
            <p>
              To let clients in, run First Cup on a server that others reach, and set PUBLIC_URL to its
              address, like https://offers.example.com.
            </p>
            <Form method="post" action={`/proposals/${id}/links`}>
              <Button className="w-full">Make a link for this computer</Button>
            </Form>
          </div>
        </details>
      ) : null}
    </section>
  );
}

/** Nobody can have opened what has no link; and who answered on the page has had it open, counted or not. */
function viewsInWords({ client, links, views: { count, last }, questions, answered }: Props): string {
  const note = 'Openings by you and by mail scanners are not counted.';
  if (count === 0 && (answered || questions.length > 0)) return `${client} has been on the page.`;
  if (count === 0 && links.length === 0) return 'No link to it is out. Make one to send it along.';
  if (count === 0) return `${client} has not opened it yet. ${note}`;
  return `Opened ${count === 1 ? 'once' : `${count} times`}, last on ${last}. ${note}`;
}

function Links({ id, links }: Pick<Props, 'id' | 'links'>) {
  return (
    <ul className="grid gap-1 text-[13px]">
      {links.map(({ id: link, made, seen }) => (
        <li key={link} className="flex items-center justify-between gap-3 border-t border-line pt-1.5">
          <span>
            Made {made}
            <br />
            <span className="text-ink-2">{seen ? `Seen ${seen}` : 'Not opened yet'}</span>
          </span>
          <details className="text-right">
            <summary className="link cursor-pointer" aria-label={`End the link made ${made}`}>
              End it
            </summary>
            <Form method="post" action={`/proposals/${id}/links/${link}/end`} className="mt-1 grid gap-1.5">
              <p>Whoever has it, also in a mail, comes to an empty page.</p>
              <div>
                <Button look="danger">End this link</Button>
              </div>
            </Form>
          </details>
        </li>
      ))}
    </ul>
  );
}
