import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { fromShelf } from '~/workflows/shelf.server';
import { addStarter } from '~/workflows/starters.server';

/** A copy of our own, to be changed: of a built-in starter, or of one of ours. */
export function action({ context, params: { starterId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    const { name, trade, pitch, offer } = await fromShelf(context.db, starterId);
    const id = await addStarter(context, { name, trade, pitch, offer });
    return redirect(`/settings/starters/${id}?copied=1`);
  });
}

export const loader = () => redirect('/settings/starters');

export { NoPage as default } from '~/components/no-page';
