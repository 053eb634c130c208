import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { askSmaller } from '~/workflows/smaller-ask.server';

export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    const smaller = await askSmaller(context, idOf(params));
    return redirect(`/proposals/${smaller}/outcome`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}`);

export { NoPage as default } from '~/components/no-page';
