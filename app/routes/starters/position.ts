import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { starterMoveForm } from '~/forms/own-starter';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { moveStarter } from '~/workflows/starters.server';

/** One place up or down among our own. */
export function action({ context, params: { starterId = '' }, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, starterMoveForm, async ({ way }) => {
      await moveStarter(context, starterId, way);
      return redirect(`/settings/starters#${starterId}`);
    }),
  );
}

export const loader = () => redirect('/settings/starters');
