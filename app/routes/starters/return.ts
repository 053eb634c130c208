import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { fromShelf } from '~/workflows/shelf.server';
import { bringBackStarter } from '~/workflows/starters.server';

/** A retired one is offered again. */
export function action({ context, params: { starterId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    const { id } = await fromShelf(context.db, starterId);
    await bringBackStarter(context, id);
    return redirect(`/settings/starters#${id}`);
  });
}

export const loader = () => redirect('/settings/starters');

export { NoPage as default } from '~/components/no-page';
