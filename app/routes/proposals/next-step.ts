import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { proposeNextStep } from '~/workflows/next-step.server';

export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    const child = await proposeNextStep(context, idOf(params));
    return redirect(`/proposals/${child}/outcome`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}`);

export { NoPage as default } from '~/components/no-page';
