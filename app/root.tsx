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
import { problemOf } from './components/problem';
import { Shell } from './components/shell';
import { unlessUnreached } from './components/unreached';
import { may } from './http/may';
import { useNonce } from './http/nonce';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const shouldRevalidate = unlessUnreached;

export const meta: MetaFunction = () => [{ title: 'First Cup' }];

export function loader({ context }: LoaderFunctionArgs) {
  return {
    demo: context.demo,
    requestId: context.requestId,
    accounts: context.accounts,
    signedIn: context.person && (context.person.name || context.person.email),
    owner: may(context, 'change the firm'),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const plain = usePlain();
  if (plain) {
    return (
      <PlainDocument {...plain} styles={plain.styles ?? styles}>
        {children}
      </PlainDocument>
    );
  }
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell demo={data?.demo ?? false} signedIn={data?.signedIn ?? null}>
          {children}
        </Shell>
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
  const { title, message } = problemOf(error, requestId);
  return (
    <>
      <PageHead title={title} below={message} />
      {isRouteErrorResponse(error) && error.status === 401 ? (
        <a href="/sign-in" className="link" target="_blank" rel="noreferrer">
          Sign in, in another tab
        </a>
      ) : (
        <ButtonLink to="/" look="go">
          Go to This week
        </ButtonLink>
      )}
    </>
  );
}
