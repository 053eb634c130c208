import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answeringFor } from '~/http/may';
import { resetThresholds } from '~/workflows/settings.server';

export function action({ context }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    await resetThresholds(context);
    return redirect('/settings/coffee-test?saved=1');
  });
}

/** Someone who reloads after resetting is led back. */
export const loader = () => redirect('/settings/coffee-test');

export { NoPage as default } from '~/components/no-page';
