import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { confirmFact } from '~/workflows/facts.server';
import { backToFacts } from './line-page';

/** Whoever confirms it on This week stays there. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { searchParams } = new URL(request.url);
    await confirmFact(context, idOf(params), params.factId ?? '');
    return searchParams.has('week') ? redirect('/week#stale-facts') : backToFacts(params);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/clients/${idOf(params)}`);

export { NoPage as default } from '~/components/no-page';
