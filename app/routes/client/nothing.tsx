import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { openClientPage } from './client-page';

/** Below a client's page there is nothing else; looked up all the same, so that every 404 takes the same. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { language } = await openClientPage(context, params);
  throw data({ language }, { status: 404 });
}

export const action = (args: ActionFunctionArgs) => loader(args);

export default function Nothing() {
  return null;
}
