import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useParams } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { PageHead } from '~/components/page';
import { reached } from '~/components/unreached';
import { sendingForm } from '~/forms/sending';
import { answerForm } from '~/http/answer-form';
import { sendSoon } from '~/workflows/schedule.server';

export const meta = () => [{ title: 'Not sent · First Cup' }];

/** Has it go out where it is mailed; else freezes and prints. A press that fails is told of, and tried again, on the proposal's page. */
export const action = ({ request, params: { id = '' }, context }: ActionFunctionArgs) =>
  answerForm(request, sendingForm, async ({ saves, seen }) => {
    const how = await sendSoon(context, id, saves, seen);
    return redirect(how === 'scheduled' ? `/proposals/${id}/going-out` : `/proposals/${id}?sent=1`);
  });

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) => reached(serverAction);

/** Shown without scripts only: with them the review page says why beside its button. */
export default function NotSent() {
  const { error } = useActionData<typeof action>()?.result ?? {};
  const why = Object.values(error ?? {}).flatMap((all) => all ?? []);
  const { id } = useParams();
  return (
    <>
      <PageHead
        title="It was not sent"
        below={why.join(' ') || 'Read it through, then send it from the review page.'}
      />
      <ButtonLink to={`/proposals/${id}/review`} look="go">
        Back to the review
      </ButtonLink>
    </>
  );
}
