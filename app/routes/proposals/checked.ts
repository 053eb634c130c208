import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isPlace } from '~/domain/builder-steps';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { finishChecking } from '~/workflows/copy.server';

/** What a copy brought along was read; the list goes. Leads back to the page of the builder that it stood on. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const place = (await request.formData()).get('place');
    await finishChecking(context, idOf(params));
    return redirect(`/proposals/${idOf(params)}/${isPlace(place) ? place : 'outcome'}`);
  });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/proposals/${idOf(params)}`);

export { NoPage as default } from '~/components/no-page';
