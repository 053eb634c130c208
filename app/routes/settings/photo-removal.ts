import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { removePhoto } from '~/workflows/settings.server';
import { getPerson } from '~db/queries/people';

export function action({ context, params }: ActionFunctionArgs) {
  return answering(async () => {
    const { id } = await getPerson(context.db, params.personId ?? '');
    await removePhoto(context, id);
    return redirect(`/settings/people/${id}/photo?saved=1`);
  });
}

/** Someone who reloads after removing is led back. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/settings/people/${params.personId}/photo`);

export { NoPage as default } from '~/components/no-page';
