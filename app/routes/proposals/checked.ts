import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isPlace } from '~/domain/builder-steps';
import { checkedForm } from '~/forms/sending';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { finishChecking } from '~/workflows/copy.server';

/** What a copy brought along was read; the list goes. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, checkedForm, async ({ place }) => {
      await finishChecking(context, idOf(params));
      return redirect(`/proposals/${idOf(params)}/${isPlace(place) ? place : 'outcome'}`);
    }),
  );
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}`);
