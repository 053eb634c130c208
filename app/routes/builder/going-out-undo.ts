import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isDomainError } from '~/domain/errors';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { undoSending } from '~/workflows/schedule.server';

/** Back to writing; who was too late is shown what went out. */
export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    try {
      await undoSending(context, idOf(params));
      return redirect(`/proposals/${idOf(params)}/review`);
    } catch (error) {
      if (isDomainError(error) && error.code === 'conflict')
        return redirect(`/proposals/${idOf(params)}?late=1`);
      throw error;
    }
  });
}

/** Someone who reloads afterwards is led back. */
export const loader = ({ params }: { params: { id?: string } }) => redirect(`/proposals/${params.id}`);

export { NoPage as default } from '~/components/no-page';
