import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { retireStarter } from '~/workflows/starters.server';

/** It is offered no more; what was begun from it stays. */
export function action({ context, params: { starterId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    await retireStarter(context, starterId);
    return redirect('/settings/starters');
  });
}

export const loader = () => redirect('/settings/starters');

export { NoPage as default } from '~/components/no-page';
