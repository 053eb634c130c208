import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { withSession } from '~/http/signed-in';
import { endSession } from '~/workflows/sessions.server';

export const loader = () => redirect('/');

export function action({ context }: ActionFunctionArgs) {
  return answering(async () => {
    if (!context.accounts) return redirect('/');
    if (context.sessionId) await endSession(context, context.sessionId, null);
    return withSession(context, null, '/sign-in?out=1');
  });
}
