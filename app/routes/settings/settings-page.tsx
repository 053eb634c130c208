import { NavLink, useHref, useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Notice, PageHead } from '~/components/page';
import { useVisitor } from '~/components/use-visitor';

const parts: { to: string; name: string; own?: true; owners?: true }[] = [
  { to: '/settings', name: 'Firm' },
  { to: '/settings/logo', name: 'Logo' },
  { to: '/settings/people', name: 'People' },
  { to: '/settings/post', name: 'Mail', owners: true },
  { to: '/settings/reminders', name: 'Reminders' },
  { to: '/settings/rates', name: 'Rates' },
  { to: '/settings/fonts', name: 'Fonts' },
  { to: '/settings/coffee-test', name: 'Coffee test' },
  { to: '/settings/relationship', name: 'Relationship' },
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
  reading,
  children,
}: {
  title: string;
  below: string;
  saved?: boolean;
  /** What an owner alone may change: others read it. */
  owners?: boolean;
  /** What they read then; the page itself, switched off, where nothing is given. */
  reading?: ReactNode;
  children: ReactNode;
}) {
  // The demo has addresses of its own.
  const inDemo = useHref('/settings').startsWith('/demo/');
  const visitor = useVisitor();
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a narrow screen it is one row that scrolls: the open one stands in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says which one is open
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && here) row.current.scrollLeft = here.offsetLeft - 48;
  }, [pathname]);
  return (
    <>
      <nav
        aria-label="Settings"
        ref={row}
        className="relative -mx-2 mb-6 flex gap-1.5 max-sm:mb-3 max-sm:gap-0 max-sm:overflow-x-auto sm:flex-wrap"
      >
        {parts
          .filter(({ own, owners }) => (!own || visitor.signedIn) && (!owners || visitor.owner))
          .map(({ to, name }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/settings'}
              className="inline-flex min-h-11 shrink-0 items-center whitespace-nowrap rounded-full border border-transparent px-4 max-sm:px-3 text-ink-2 no-underline hover:text-ink aria-[current=page]:border-coffee aria-[current=page]:font-medium aria-[current=page]:text-coffee"
            >
              {name}
            </NavLink>
          ))}
      </nav>
      <PageHead title={title} below={below} />
      {saved ? <Notice tone="kept">Saved.</Notice> : null}
      {owners && !visitor.owner && reading ? (
        reading
      ) : owners && !visitor.owner ? (
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
