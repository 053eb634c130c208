import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { planCompletionForm } from '~/forms/elements';
import { readForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { completePlan } from '~/workflows/ledger-plans.server';

/** What was planned is done. Whoever came from the week goes on there, with a way to take it back. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const read = await readForm(request, planCompletionForm);
    if (!read.ok) {
      throw data({ message: 'This could not be read. Go back and press Done again.' }, { status: 400 });
    }
    const { name, action, week } = read.value;
    const id = idOf(params);
    const done = await completePlan(context, id, { name, action, by: context.person?.name ?? '' });
    const said = done ? `?${new URLSearchParams({ done, ...(week ? { client: id } : {}) })}` : '';
    return redirect(week ? `/week${said}` : `/clients/${id}/elements${said}#plans`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/clients/${idOf(params)}/elements#plans`);

export { NoPage as default } from '~/components/no-page';
