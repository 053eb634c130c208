import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { endLedgerLink } from '~/workflows/ledger-links.server';

/** Ends a link: it leads nowhere from now on. */
export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    await endLedgerLink(context, idOf(params), params.linkId ?? '');
    return redirect(`/clients/${idOf(params)}/elements`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/clients/${idOf(params)}/elements`);

export { NoPage as default } from '~/components/no-page';
