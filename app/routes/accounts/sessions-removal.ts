import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { ownAccount } from '~/http/signed-in';
import { endOtherSessions } from '~/workflows/sessions.server';

export const loader = () => redirect('/settings/sessions');

export function action({ context }: ActionFunctionArgs) {
  return answering(async () => {
    const { person, sessionId } = ownAccount(context);
    await endOtherSessions(context, person.id, sessionId);
    return redirect('/settings/sessions?saved=1');
  });
}

export { NoPage as default } from '~/components/no-page';
