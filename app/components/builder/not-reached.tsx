import { isRouteErrorResponse, Link, useLocation, useRouteError } from '@remix-run/react';
import { Notice } from '../page';

/** In the place of a page that could not be read, or whose button was pressed while the server was away. */
export function NotReached() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const said = isRouteErrorResponse(error) ? error.data?.message : null;
  return (
    <Notice tone="broken">
      <p>
        {typeof said === 'string'
          ? said
          : 'The server did not answer. What you saved is safe, and kept there.'}
      </p>
      <Link
        reloadDocument
        to={pathname}
        className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3"
      >
        Try again
      </Link>
    </Notice>
  );
}
