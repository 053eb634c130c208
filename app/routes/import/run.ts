import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { readDealsFile, readFormat } from '~/forms/deals-file.server';
import { answering } from '~/http/errors';
import { mustMay } from '~/http/may';
import { runImport, stands } from '~/workflows/import-deals.server';
import { findImport, findImportBytes } from '~db/queries/imports';

/** A small file is taken before the page comes; a large one goes on, and its page says how far it is. */
const patienceMs = 800;

export function action({ context, params: { importId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    const found = await findImport(context.db, importId);
    if (!found) return redirect('/settings/import?forgotten');
    const { format, state, movedAt } = found;
    const bytes = await findImportBytes(context.db, importId);
    // Somebody pressed it before, in another tab or by going back: its page says what became of it.
    const isTaken = !bytes || (state === 'running' && !stands({ state, movedAt }, context.now()));
    if (isTaken) return redirect(`/settings/import/${importId}?again`);
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
