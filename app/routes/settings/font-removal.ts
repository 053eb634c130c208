import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answeringFor } from '~/http/may';
import { removeFont } from '~/workflows/fonts.server';

export function action({ context, params }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    await removeFont(context, params.sha256 ?? '');
    return redirect('/settings/fonts?saved=1');
  });
}

/** Someone who reloads afterwards is led back. */
export const loader = () => redirect('/settings/fonts');

export { NoPage as default } from '~/components/no-page';
