import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Button } from '~/components/button';
import { PageHead, TextLink } from '~/components/page';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { contactInWords, shownSending } from '~/routes/proposals/sending-words';
import { draftSheet } from '~/workflows/sheet.server';
import { getProposal } from '~db/queries/proposals';
import { findDraft } from '~db/queries/revisions';
import { findSending } from '~db/queries/scheduled-sendings';

export const meta: MetaFunction = () => [{ title: 'Going out · First Cup' }];

/** Leads on as soon as there is nothing to undo any more. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const { id } = await getProposal(db, idOf(params));
    const sending = await findSending(db, id);
    const draft = await findDraft(db, id);
    if (!draft) throw redirect(`/proposals/${id}?sent=1`);
    const shown = sending && shownSending(sending, await firmDay(context), context);
    if (!shown || shown.problem !== null) throw redirect(`/proposals/${id}/review`);
    return {
      ...shown,
      title: draft.offer.title || 'Untitled offer',
      to: contactInWords((await draftSheet(db, id)).sheet.to.contact),
    };
  });
}

export default function GoingOut() {
  const { id, soon, secondsLeft, when, title, to } = useLoaderData<typeof loader>();
  const { revalidate, state } = useRevalidator();
  const far = secondsLeft > 60;
  useEffect(() => {
    if (far || state !== 'idle') return;
    const timer = setTimeout(revalidate, 1_000);
    return () => clearTimeout(timer);
  }, [far, state, revalidate]);
  return (
    <>
      {far ? null : (
        // Without scripts the page looks again by itself.
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
      <PageHead
        title={soon ? inSeconds(secondsLeft) : 'Going out later'}
        above={title}
        below={`It is mailed to ${to}${soon ? '' : `, ${when}`}. Nothing is frozen yet: Undo puts it back to writing, with nothing lost.`}
      />
      <Form
        method="post"
        action={`/proposals/${id}/going-out/undo`}
        className="flex flex-wrap items-center gap-4"
      >
        <Button look="go">Undo</Button>
        <TextLink to="/">Go to This week</TextLink>
        <span className="text-ink-2">It goes out whether you stay here or not.</span>
      </Form>
    </>
  );
}

const inSeconds = (seconds: number) =>
  seconds === 0 ? 'Going out now' : `Going out in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
