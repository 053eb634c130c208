import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { revise } from '~/workflows/revise.server';

export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    await revise(context, idOf(params));
    return redirect(`/proposals/${idOf(params)}/outcome`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}`);

export { NoPage as default } from '~/components/no-page';
