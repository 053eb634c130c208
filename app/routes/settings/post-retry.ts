import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { retryMail } from '~/workflows/deliver-mail.server';

/** Tries a mail again now. */
export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    await retryMail(context, params.mailId ?? '');
    return redirect('/settings/post');
  });
}

/** Someone who reloads afterwards is led back. */
export const loader = () => redirect('/settings/post');
