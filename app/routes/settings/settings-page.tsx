import { NavLink, useHref } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Notice, PageHead } from '~/components/page';

const parts = [
  { to: '/settings', name: 'Firm' },
  { to: '/settings/logo', name: 'Logo' },
  { to: '/settings/people', name: 'People' },
  { to: '/settings/post', name: 'Post' },
  { to: '/settings/reminders', name: 'Reminders' },
  { to: '/settings/fonts', name: 'Fonts' },
  { to: '/settings/coffee-test', name: 'Coffee test' },
  { to: '/settings/starters', name: 'Starter offers' },
];

/** What stands around every page of the settings. */
export function SettingsPage({
  title,
  below,
  saved = false,
  children,
}: {
  title: string;
  below: string;
  saved?: boolean;
  children: ReactNode;
}) {
  // The demo has addresses of its own.
  const inDemo = useHref('/settings').startsWith('/demo/');
  return (
    <>
      <nav aria-label="Settings" className="mb-6 flex flex-wrap gap-1.5">
        {parts.map(({ to, name }) => (
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
      {children}
      {inDemo ? null : (
        <p className="mt-12 text-[13px] text-ink-2">
          <a href="/demo" className="link-quiet">
            Look around in the demo
          </a>
          : a made-up firm in a database of its own.
        </p>
      )}
    </>
  );
}

/** A redirect after saving says so in the address. */
export const wasSaved = (request: Request): boolean => new URL(request.url).searchParams.has('saved');
