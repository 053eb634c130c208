import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { reached } from '~/components/unreached';
import { adviceForm } from '~/forms/advice';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { leaveAdvice } from '~/workflows/advice.server';

/** Lets a piece of advice be. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, adviceForm, async ({ rule, place }) => {
      await leaveAdvice(context, idOf(params), rule);
      // With scripts the page reads itself anew where it is.
      return place ? redirect(`/proposals/${idOf(params)}/${place}#coffee`) : Response.json(null);
    }),
  );
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) => reached(serverAction);

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}/review`);
