import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { may } from '~/http/may';
import { ownAccount } from '~/http/signed-in';
import { endSession } from '~/workflows/sessions.server';

export const loader = () => redirect('/settings/sessions');

/** Ends one session: one's own, or as an owner anybody's. */
export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    const { person } = ownAccount(context);
    await endSession(context, params.sessionId ?? '', may(context, 'end access') ? null : person.id);
    return redirect('/settings/sessions?saved=1');
  });
}

export { NoPage as default } from '~/components/no-page';
