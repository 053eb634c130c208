import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { roleForm } from '~/forms/accounts';
import { readForm } from '~/http/answer-form';
import { answeringFor } from '~/http/may';
import { changeRole } from '~/workflows/accounts.server';

/** Someone who reloads afterwards is led back. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/settings/people/${params.personId}`);

/** Makes a member an owner, or an owner a member. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answeringFor(context, 'give roles', async () => {
    if (!context.accounts) throw redirect('/settings/people');
    const read = await readForm(request, roleForm);
    if (!read.ok)
      throw new DomainError('invalid', 'One is an owner or a member. Choose it on the page of People.');
    await changeRole(context, params.personId ?? '', read.value.role);
    return redirect('/settings/people?saved=1');
  });
}

/** Of what can't be done, the page around it tells. */
export default function ChangeRole() {
  return null;
}
