import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { withSession } from '~/http/signed-in';

export const loader = () => redirect('/');

export function action({ context }: ActionFunctionArgs) {
  return answering(async () => {
    if (!context.accounts) return redirect('/');
    return withSession(context, null, '/sign-in?out=1');
  });
}

export { NoPage as default } from '~/components/no-page';
