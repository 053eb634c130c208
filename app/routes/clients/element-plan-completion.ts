import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { planCompletionForm } from '~/forms/elements';
import { readForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { completePlan } from '~/workflows/ledger-plans.server';

/** What was planned is done. Whoever came from the week goes on there. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const read = await readForm(request, planCompletionForm);
    if (!read.ok) {
      throw data({ message: 'This could not be read. Go back and press Done again.' }, { status: 400 });
    }
    const { name, action, week } = read.value;
    await completePlan(context, idOf(params), { name, action, by: context.person?.name ?? '' });
    return redirect(week ? '/' : `/clients/${idOf(params)}/elements#plans`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/clients/${idOf(params)}/elements#plans`);

export { NoPage as default } from '~/components/no-page';
