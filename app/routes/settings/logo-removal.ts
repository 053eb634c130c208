import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { removeLogo } from '~/workflows/settings.server';

export function action({ context }: ActionFunctionArgs) {
  return answering(async () => {
    await removeLogo(context);
    return redirect('/settings/logo?saved=1');
  });
}

/** Someone who reloads after removing is led back. */
export const loader = () => redirect('/settings/logo');
