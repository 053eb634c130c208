import type { ReactNode } from 'react';
import { type PaperKind, papersInWords } from '~/domain/erased-papers';
import { TextLink } from '../page';

type Papers = Record<PaperKind, number>;

/** What forgetting somebody takes and what it leaves, each in a line: it is read once, and can't be undone. */
export function BeforeErasing({
  client,
  contact,
  lines,
  papers,
  isClient,
  namesakes,
  elsewhere,
}: {
  client: { id: string; name: string };
  contact: { name: string };
  lines: number;
  papers: Papers;
  isClient: boolean;
  namesakes: number;
  elsewhere: readonly { id: string; clientId: string; client: string }[];
}) {
  const evidence = papersInWords(papers);
  return (
    <>
      <Lines title="What goes">
        <li>Their name, role and e-mail address in the contacts.</li>
        <li>
          Their name and address in {linesInWords(lines)}, and in titles, answers, questions, mails, reminders
          and drafts of {client.name}.
        </li>
        <li>Mails to them that have not gone out yet. A draft for them has to be given to somebody else.</li>
        <li>The private links by which they rank what each side values.</li>
        {namesakes > 0 ? (
          <li>
            <strong>Somebody else here is called {contact.name} too.</strong> What names the one names the
            other, so it goes of both.
          </li>
        ) : null}
      </Lines>
      <Lines title="What stays">
        <li>That it happened. The history reads “somebody”, and can be verified as before.</li>
        {evidence === '' ? (
          <li>No sent copy and no paper: none names them.</li>
        ) : (
          <li>
            <strong>{capital(evidence)}, unless you have them blacked out below.</strong> What was sent and
            agreed is theirs as much as yours, and the law may ask for it for years.
          </li>
        )}
        <li>A link to an offer. It works until you end it on the offer’s page.</li>
        {isClient ? (
          <li>
            The name of the client, which is the same.{' '}
            <TextLink to={`/clients/${client.id}/edit`} quiet>
              Rename the client first
            </TextLink>{' '}
            if that is to go too.
          </li>
        ) : null}
        <li>
          What is said of them at other clients and in starter offers.{' '}
          {elsewhere.length === 0 ? null : (
            <>
              Somebody of that name or address is at{' '}
              {elsewhere.map(({ id, clientId, client: name }, index) => (
                <span key={id}>
                  {index === 0 ? '' : ', '}
                  <TextLink to={`/clients/${clientId}/contacts/${id}/erasure`} quiet>
                    {name}
                  </TextLink>
                </span>
              ))}
              : forget them there as well.
            </>
          )}
        </li>
      </Lines>
      <Lines title="What is left to you">
        <li>Nicknames, and other short forms of their name in your notes: those are not found.</li>
        <li>
          Backups, files that were exported or wait to be imported, and mails in mailboxes: those are out of
          reach.
        </li>
      </Lines>
    </>
  );
}

function Lines({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-1.5">{title}</h2>
      <ul className="grid list-disc gap-1.5 pl-5">{children}</ul>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const linesInWords = (lines: number): string =>
  lines === 0 ? 'the history' : lines === 1 ? 'one line of history' : `${lines} lines of history`;
