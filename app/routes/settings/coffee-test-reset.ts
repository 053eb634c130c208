import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { resetThresholds } from '~/workflows/settings.server';

export function action({ context }: ActionFunctionArgs) {
  return answering(async () => {
    await resetThresholds(context);
    return redirect('/settings/coffee-test?saved=1');
  });
}

/** Someone who reloads after resetting is led back. */
export const loader = () => redirect('/settings/coffee-test');
