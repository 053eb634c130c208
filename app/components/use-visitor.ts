import { useRouteLoaderData } from '@remix-run/react';

/** What the root's loader says of whoever looks at the page. */
export type Looking = {
  /** Whether one has to sign in here. */
  accounts: boolean;
  /** The name of who is signed in. */
  signedIn: string | null;
  /** May do what owners do; without accounts everybody may. */
  owner: boolean;
};

export const useVisitor = (): Looking =>
  useRouteLoaderData<Looking>('root') ?? { accounts: false, signedIn: null, owner: true };
