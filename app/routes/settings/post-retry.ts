import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answeringFor } from '~/http/may';
import { retryMail } from '~/workflows/mail-again.server';

/** Tries a mail again now. */
export function action({ context, params }: ActionFunctionArgs) {
  return answeringFor(context, 'see the post', async () => {
    await retryMail(context, params.mailId ?? '');
    return redirect('/settings/post?tried=1');
  });
}

/** Someone who reloads afterwards is led back. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  answeringFor(context, 'see the post', () => redirect('/settings/post'));

export { NoPage as default } from '~/components/no-page';
