import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { answering } from '~/http/errors';
import { dropRate } from '~/workflows/rates.server';

export function action({ context, params: { currency = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    await dropRate(context, currency);
    return redirect('/settings/rates');
  });
}

/** Someone who reloads afterwards is led back. */
export const loader = () => redirect('/settings/rates');

export { NoPage as default } from '~/components/no-page';
