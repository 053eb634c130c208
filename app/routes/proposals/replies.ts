import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { replyForm } from '~/forms/client-answer';
import { readForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { reply } from '~/workflows/question.server';
import { leaders } from './leaders';

/** Our reply to a question on the client's page, in the name of who is signed in, else of the proposal’s author. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const read = await readForm(request, replyForm);
    if (!read.ok) throw new DomainError('invalid', 'Write your reply in up to 1,000 characters.');
    const by = context.person?.name || (await leaders(context, params)).author;
    await reply(context, idOf(params), { ...read.value, by });
    return redirect(`/proposals/${idOf(params)}#questions`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}`);

export { NoPage as default } from '~/components/no-page';
