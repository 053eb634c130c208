import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RankingPage } from '~/components/client/ranking-page';
import { isDomainError } from '~/domain/errors';
import { rankingForm } from '~/forms/rankings';
import { readForm, refusedForm } from '~/http/answer-form';
import { rankLedger } from '~/workflows/ledger-rankings.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import { inOrderSeen, openRankingPage, stillMeant } from './ranking-page';

export { clientMeta as meta } from '~/components/client/client-meta';

/** Opening it changes nothing. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { token: _, ...page } = await openRankingPage(context, params);
  return page;
}

/** What they rank is taken as it was read: where the list is another by now, the page says so. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { token, lines, version } = await openRankingPage(context, params);
  const read = await readForm(request, rankingForm({ count: lines.length, version }));
  if (!read.ok) return read.answer;
  const ranking = await inOrderSeen(context, token, read.value);
  try {
    await rankLedger(context, token, ranking);
    return redirect(`/p/${token}/elements`, 303);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'conflict') {
      const typed = await stillMeant(context, token, ranking);
      return data({ result: undefined, typed }, { status: 409 });
    }
    // Ended in this very moment: the page says so as it does to all.
    if (error.code === 'not-found') await openRankingPage(context, params);
    return refusedForm(read, error);
  }
}

export default function Elements() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer !== undefined && 'typed' in answer ? answer.typed : undefined;
  return (
    <RankingPage
      page={{
        ...page,
        accent: legibleAccent(page.accent),
        theirs: typed ? { ...typed, day: '' } : page.theirs,
      }}
      result={answer?.result}
      changed={typed !== undefined}
    />
  );
}
