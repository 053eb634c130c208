import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import styles from './app.css?url';
import { ButtonLink } from './components/button';
import { PageHead } from './components/page';
import { PlainDocument, usePlain } from './components/plain-document';
import { Shell } from './components/shell';
import { unlessUnreached } from './components/unreached';
import { useNonce } from './http/nonce';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const shouldRevalidate = unlessUnreached;

export const meta: MetaFunction = () => [{ title: 'First Cup' }];

export function loader({ context }: LoaderFunctionArgs) {
  return { demo: context.demo, requestId: context.requestId };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const plain = usePlain();
  if (plain) return <PlainDocument {...plain}>{children}</PlainDocument>;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell demo={data?.demo ?? false}>{children}</Shell>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Whatever went wrong: what happened, what to do, and a way home. */
export function ErrorBoundary() {
  const error = useRouteError();
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId;
  const { title, message } = isRouteErrorResponse(error)
    ? { title: titles[error.status] ?? 'This did not work', message: messageOf(error.data) }
    : error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
      ? unreached
      : {
          title: 'Something broke on our side',
          message: `What you saved before is safe. Try again; if it stays, the server’s log says why, under ${requestId ?? 'the time of day'}.`,
        };
  return (
    <>
      <PageHead title={title} below={message} />
      <ButtonLink to="/" look="go">
        Go to This week
      </ButtonLink>
    </>
  );
}

/** What a browser throws for a request that nobody answered: each has words of its own for it. */
const unreached = {
  title: 'The server could not be reached',
  message: 'What you typed is kept in this browser. Load the page again once you are connected.',
};

const titles: Record<number, string> = {
  400: 'This can’t be done like that',
  404: 'There is nothing here',
  405: 'There is nothing here',
  409: 'Something has changed meanwhile',
  503: 'Not just now',
};

function messageOf(data: unknown): string {
  const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : null;
  return typeof message === 'string' ? message : 'The address may be mistyped, or what was here is gone.';
}
