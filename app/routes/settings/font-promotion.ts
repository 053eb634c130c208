import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { promoteFont } from '~/workflows/fonts.server';

export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    await promoteFont(context, params.sha256 ?? '');
    return redirect('/settings/fonts?saved=1');
  });
}

/** Someone who reloads afterwards is led back. */
export const loader = () => redirect('/settings/fonts');
