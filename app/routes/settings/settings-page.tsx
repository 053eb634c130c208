import { NavLink, useHref } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Notice, PageHead } from '~/components/page';
import { useVisitor } from '~/components/use-visitor';

const parts: { to: string; name: string; own?: true }[] = [
  { to: '/settings', name: 'Firm' },
  { to: '/settings/logo', name: 'Logo' },
  { to: '/settings/people', name: 'People' },
  { to: '/settings/post', name: 'Post' },
  { to: '/settings/reminders', name: 'Reminders' },
  { to: '/settings/fonts', name: 'Fonts' },
  { to: '/settings/coffee-test', name: 'Coffee test' },
  { to: '/settings/starters', name: 'Starter offers' },
  { to: '/settings/import', name: 'Import' },
  { to: '/settings/export', name: 'Export' },
  { to: '/settings/sessions', name: 'Sessions', own: true },
];

/** What stands around every page of the settings. */
export function SettingsPage({
  title,
  below,
  saved = false,
  owners = false,
  children,
}: {
  title: string;
  below: string;
  saved?: boolean;
  /** What an owner alone may change: others read it. */
  owners?: boolean;
  children: ReactNode;
}) {
  // The demo has addresses of its own.
  const inDemo = useHref('/settings').startsWith('/demo/');
  const visitor = useVisitor();
  return (
    <>
      <nav aria-label="Settings" className="mb-6 flex flex-wrap gap-1.5">
        {parts
          .filter(({ own }) => !own || visitor.signedIn)
          .map(({ to, name }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/settings'}
              className="inline-flex min-h-11 items-center rounded-full border border-transparent px-4 text-ink-2 no-underline hover:text-ink aria-[current=page]:border-coffee aria-[current=page]:font-medium aria-[current=page]:text-coffee"
            >
              {name}
            </NavLink>
          ))}
      </nav>
      <PageHead title={title} below={below} />
      {saved ? <Notice tone="kept">Saved.</Notice> : null}
      {owners && !visitor.owner ? (
        <>
          <Notice tone="wait">Only an owner changes this. You may read it.</Notice>
          <fieldset disabled className="min-w-0">
            {children}
          </fieldset>
        </>
      ) : (
        children
      )}
      <footer className="mt-12 grid max-w-[62ch] gap-3 text-[13px] text-ink-2">
        {visitor.accounts || inDemo ? null : (
          <p>
            Whoever uses this machine may read and change everything here; nobody signs in. Start the server
            with a <code>PUBLIC_URL</code> to let others in, each with a password of their own.
          </p>
        )}
        {inDemo ? null : (
          <p>
            <a href="/demo" className="link-quiet">
              Look around in the demo
            </a>
            : a made-up firm in a database of its own.
          </p>
        )}
      </footer>
    </>
  );
}

/** A redirect after saving says so in the address. */
export const wasSaved = (request: Request): boolean => new URL(request.url).searchParams.has('saved');
