import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { PageHead, TextLink } from '~/components/page';
import { type PaperKind, papersInWords } from '~/domain/erased-papers';
import { erasureForm } from '~/forms/erasure';
import { answerForm } from '~/http/answer-form';
import { answeringFor } from '~/http/may';
import { beforeErasing, eraseContact } from '~/workflows/erase-contact.server';
import { getClient } from '~db/queries/clients';

export const meta: MetaFunction = () => [{ title: 'Forget a person · First Cup' }];

export function loader({ context, params: { id = '', contactId = '' } }: LoaderFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => ({
    client: await getClient(context.db, id),
    ...(await beforeErasing(context, id, contactId)),
  }));
}

export function action({ context, params: { id = '', contactId = '' }, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    return answerForm(request, erasureForm, async ({ papers }) => {
      await eraseContact(context, id, contactId, { papers, by: context.person?.name ?? '' });
      return redirect(`/clients/${id}`);
    });
  });
}

export default function Erasure() {
  const { client, contact, lines, papers } = useLoaderData<typeof loader>();
  const evidence = papersInWords(papers);
  return (
    <div className="max-w-[62ch]">
      <PageHead
        title={`Forget ${contact.name}`}
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below="For when somebody asks you to. It can’t be undone."
      />
      <h2 className="mb-1.5">What goes</h2>
      <p className="mb-5">
        Their name and address, out of the contacts, {linesInWords(lines)}, titles, answers, questions, mails,
        reminders and drafts; links that were made for them end. The history still adds up: it keeps that
        something happened, and can be verified as before. A nickname or a first name in a note is not found;
        read those yourself.
      </p>
      <h2 className="mb-1.5">What stays</h2>
      <p className="mb-5">
        {evidence === ''
          ? 'No sent copy and no paper names them, so nothing has to stay.'
          : `Unless you tick the box below: ${evidence}. What was sent and agreed is theirs as much as yours, and the law may ask for it for years.`}{' '}
        Files that were exported or still wait to be imported, backups and mails in mailboxes are beyond our
        reach.
      </p>
      <Form method="post" className="grid gap-5">
        {evidence === '' ? null : (
          <div>
            <label className="flex min-h-11 items-start gap-2.5">
              <input
                type="checkbox"
                name="papers"
                aria-describedby="papers-hint"
                className="mt-1 size-4.5 shrink-0 accent-coffee"
              />
              <span>Also black out their name in sent copies and papers</span>
            </label>
            <p id="papers-hint" className="mt-1 text-[13px] text-ink-2">
              {blackedOut(papers)} In copies that went to them, and a yes that they gave, their first name
              alone goes too. The chain of events keeps its hashes, and <code>verify</code> says which copies
              were blacked out on purpose. You lose the proof of who said yes; keep your own copy if the law
              asks you to.
            </p>
          </div>
        )}
        <div className="flex flex-wrap gap-2.5">
          <Button look="danger">Forget this person</Button>
          <ButtonLink to={`/clients/${client.id}/contacts/${contact.id}`} look="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

const linesInWords = (lines: number): string =>
  lines === 0 ? 'the history' : lines === 1 ? 'one line of history' : `${lines} lines of history`;

/** Nothing can be taken out of a PDF, so those go whole. */
function blackedOut({ copy, acceptance, document, record }: Record<PaperKind, number>): string {
  const texts = papersInWords({ copy, acceptance, document: 0, record: 0 });
  const pdfs = papersInWords({ copy: 0, acceptance: 0, document, record });
  return [texts && `Changed: ${texts}.`, pdfs && `Taken away: ${pdfs}.`].filter(Boolean).join(' ');
}
