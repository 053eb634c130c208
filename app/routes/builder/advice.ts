import { type ActionFunctionArgs, redirect } from '@remix-run/node';
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
      // With scripts the page stays where it is and needs no answer.
      return place ? redirect(`/proposals/${idOf(params)}/${place}#coffee`) : Response.json(null);
    }),
  );
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}/review`);

export { NoPage as default } from '~/components/no-page';
