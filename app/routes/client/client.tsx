import type { MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react';
import styles from '~/components/client/client.css?url';
import type { PlainHandle } from '~/components/plain-document';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { type Language, languages } from '~/domain/proposal';

export const handle: PlainHandle = { plain: { styles } };

/** Of what went wrong too: nothing of it says whether there is such an offer. */
export const meta: MetaFunction = () => [{ title: '–' }];

export default function Client() {
  return <Outlet />;
}

/** One page for every token that leads nowhere, and one for what broke. */
export function ErrorBoundary() {
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const language = isRouteErrorResponse(error) ? languageOf(error.data) : 'en';
  const { heading, text } = clientWordsIn(language)[missing ? 'gone' : 'broken'];
  return (
    <div className="page page-alone" lang={language}>
      <main>
        <h1>{heading}</h1>
        <p className="page-lead">{text}</p>
      </main>
    </div>
  );
}

function languageOf(data: unknown): Language {
  const asked = (data as { language?: unknown } | null)?.language;
  return languages.find((one) => one === asked) ?? 'en';
}
