import { Meta, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';

/**
 * The `handle` of a route whose pages are for strangers: no script, nothing of the site around them, and one style sheet,
 * the site's own where they say none.
 */
export type PlainHandle = {
  plain: {
    styles?: string;
    /** Without one the page has none: it is the firm's, not ours. */
    icon?: string;
  };
};

type Plain = PlainHandle['plain'] & { language: string };

/** Of the pages that are asked for, where they are plain; their loaders may say in which language. */
export function usePlain(): Plain | null {
  const matches = useMatches();
  const plain = matches
    .map(({ handle }) => (handle as Partial<PlainHandle> | undefined)?.plain)
    .find((found) => found !== undefined);
  if (!plain) return null;
  const data = matches.at(-1)?.data as { language?: unknown } | undefined;
  return { ...plain, language: typeof data?.language === 'string' ? data.language : 'en' };
}

/** A page without `Scripts`, so that Remix puts none into it. */
export function PlainDocument({
  styles,
  icon,
  language,
  children,
}: Plain & { styles: string; children: ReactNode }) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <Meta />
        <link rel="stylesheet" href={styles} />
        {/* Without any, browsers ask for /favicon.ico. */}
        <link rel="icon" href={icon ?? 'data:,'} />
      </head>
      <body>{children}</body>
    </html>
  );
}
