import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { endShare } from '~/workflows/share.server';

/** Ends a link: it leads nowhere from now on. */
export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    await endShare(context, idOf(params), params.linkId ?? '');
    return redirect(`/proposals/${idOf(params)}`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}`);

export { NoPage as default } from '~/components/no-page';
