import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AcceptForm } from '~/components/client/accept-form';
import { Agreed } from '~/components/client/agreed';
import { Changed } from '~/components/client/changed';
import { Choosing } from '~/components/client/choosing';
import { Closed } from '~/components/client/closed';
import { isDomainError } from '~/domain/errors';
import { acceptanceOnPage, choiceIn } from '~/forms/client-answer';
import { readForm, refusedForm } from '~/http/answer-form';
import { acceptOnPage } from '~/workflows/client-answer.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import { acceptancePage, isAgreed } from './client-acceptance';
import { changesSince } from './client-changes';
import { openClientPage } from './client-page';
import { recordSoon } from './record-soon';

export { clientMeta as meta } from '~/components/client/client-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return acceptancePage(context, await openClientPage(context, params), request);
}

/** The yes. Said twice, by a double click or a reload, it leads to the thanks for the first one. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const page = await openClientPage(context, params);
  const agreed = redirect(`${page.at}/acceptance`, 303);
  if (isAgreed(page)) return agreed;
  const read = await readForm(request, acceptanceOnPage);
  if (!read.ok) return read.answer;
  const choice = choiceIn(new URL(request.url).searchParams, page.snapshot.offer);
  try {
    // An option that is not there any more is a change like any other.
    const { name, purchaseOrder, words, copyTo, shown } = read.value;
    const from = { ...context.origin, userAgent: (request.headers.get('User-Agent') ?? '').slice(0, 500) };
    await acceptOnPage(context, page.proposal.id, {
      ...{ name, purchaseOrder, words, copyTo: context.post ? copyTo : '', shown, from },
      choice: choice ?? { option: null, ticked: [] },
    });
    recordSoon(context, page.proposal.id);
    return agreed;
  } catch (error) {
    if (!isDomainError(error) || (error.code !== 'conflict' && choice)) return refusedForm(read, error);
    if (isAgreed(await openClientPage(context, params))) return agreed;
    return data({ changes: await changesSince(context, page, read.value) }, { status: 409 });
  }
}

export default function Acceptance() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const frame = { ...page, accent: legibleAccent(page.accent) };
  const { language } = page;
  // Read after the answer was refused: where there is nothing to say yes to any more, this says why.
  if (page.step === 'agreed') return <Agreed frame={frame} {...page} />;
  if (page.step === 'closed') return <Closed frame={frame} {...page} />;
  if (answer && 'changes' in answer) {
    return <Changed frame={frame} language={language} changes={answer.changes} />;
  }
  if (page.step === 'choose') return <Choosing frame={frame} {...page} />;
  return <AcceptForm frame={frame} {...page} result={answer?.result} />;
}
