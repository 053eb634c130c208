import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { mustMay } from '~/http/may';
import { forgetFile } from '~/workflows/import-deals.server';

/** Forgets a file of which nothing was taken. */
export function action({ context, params: { importId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    await forgetFile(context, importId);
    return redirect('/settings/import');
  });
}

export const loader = () => redirect('/settings/import');

export { NoPage as default } from '~/components/no-page';
