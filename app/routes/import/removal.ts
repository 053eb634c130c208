import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { mustMay } from '~/http/may';
import { forgetFile } from '~/workflows/import-deals.server';
import { findImport } from '~db/queries/imports';

/** Forgets a file of which nothing was taken. */
export function action({ context, params: { importId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    // Of a second tab: somebody has forgotten it, or taken it.
    const found = await findImport(context.db, importId);
    if (!found) return redirect('/settings/import?forgotten');
    if (found.state !== 'reading') return redirect(`/settings/import/${importId}?again`);
    await forgetFile(context, importId);
    return redirect('/settings/import');
  });
}

export const loader = () => redirect('/settings/import');

export { NoPage as default } from '~/components/no-page';
