import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { retireStarter } from '~/workflows/starters.server';
import { fromShelf } from './shelf.server';

/** It is offered no more; what was begun from it stays. */
export function action({ context, params: { starterId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    const { id } = await fromShelf(context.db, starterId);
    await retireStarter(context, id);
    return redirect('/settings/starters');
  });
}

export const loader = () => redirect('/settings/starters');
