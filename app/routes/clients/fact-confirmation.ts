import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { backToFacts } from '~/http/line-page';
import { idOf } from '~/http/params';
import { confirmFact } from '~/workflows/facts.server';

export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    await confirmFact(context, idOf(params), params.factId ?? '');
    return backToFacts(params);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/clients/${idOf(params)}`);
