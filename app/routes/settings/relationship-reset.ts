import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answeringFor } from '~/http/may';
import { resetRelationshipLines } from '~/workflows/relationship-lines.server';

export function action({ context }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    await resetRelationshipLines(context);
    return redirect('/settings/relationship?saved=1');
  });
}

/** Someone who reloads after resetting is led back. */
export const loader = () => redirect('/settings/relationship');

export { NoPage as default } from '~/components/no-page';
