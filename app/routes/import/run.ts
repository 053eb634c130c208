import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { readDealsFile, readFormat } from '~/forms/deals-file.server';
import { answering } from '~/http/errors';
import { mustMay } from '~/http/may';
import { runImport } from '~/workflows/import-deals.server';
import { findImportBytes, getImport } from '~db/queries/imports';

/** A small file is taken before the page comes; a large one goes on, and its page says how far it is. */
const patienceMs = 1500;

export function action({ context, params: { importId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    const { format } = await getImport(context.db, importId);
    const bytes = await findImportBytes(context.db, importId);
    if (!bytes) throw new DomainError('conflict', 'The rows of this file were taken already.');
    const running = runImport(context, importId, readDealsFile(bytes, readFormat(format)));
    // Why it failed stands in its row; the page shows it.
    running.catch((error) => context.log.error({ err: error }, 'an import failed'));
    await Promise.race([running.catch(() => {}), new Promise((done) => setTimeout(done, patienceMs))]);
    return redirect(`/settings/import/${importId}`);
  });
}

export const loader = ({ params: { importId = '' } }: ActionFunctionArgs) =>
  redirect(`/settings/import/${importId}`);

export { NoPage as default } from '~/components/no-page';
