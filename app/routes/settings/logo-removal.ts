import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answeringFor } from '~/http/may';
import { removeLogo } from '~/workflows/settings.server';

export function action({ context }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    await removeLogo(context);
    return redirect('/settings/logo?saved=1');
  });
}

/** Someone who reloads after removing is led back. */
export const loader = () => redirect('/settings/logo');

export { NoPage as default } from '~/components/no-page';
