import { NavLink, useLocation, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Cup } from './cup';
import { SearchButton } from './menu/search-button';

const places = [
  { to: '/', name: 'This week' },
  { to: '/proposals', name: 'Proposals' },
  { to: '/clients', name: 'Clients' },
  { to: '/insights', name: 'Insights' },
  { to: '/settings', name: 'Settings' },
];

/** What stands around every page: the way around, and the mark of the demo. */
export function Shell({
  demo,
  signedIn,
  children,
}: {
  demo: boolean;
  /** The name of who is signed in. */
  signedIn: string | null;
  children: ReactNode;
}) {
  // This week is at an address of its own where it has something to say.
  const week = useLocation().pathname === '/week' ? '/week' : '/';
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-3 focus:top-3 focus:z-10 focus:rounded-[9px] focus:bg-surface focus:px-4 focus:py-2"
      >
        Skip to the page
      </a>
      {demo ? <DemoBanner /> : null}
      <div className="mx-auto min-h-screen max-w-[1440px] lg:grid lg:grid-cols-[212px_minmax(0,1fr)]">
        <nav
          aria-label="Main"
          className="flex items-center border-b border-line px-2 py-2 sm:gap-0.5 sm:px-3 lg:flex-col lg:items-stretch lg:border-b-0 lg:border-r lg:py-7 lg:pl-6 lg:pr-4"
        >
          <div className="mr-1.5 flex items-center gap-2.5 whitespace-nowrap max-[400px]:mr-0 font-serif text-[18px] font-medium lg:mb-6 lg:ml-2">
            <span className="text-coffee max-[400px]:hidden">
              <Cup />
            </span>
            <span className="max-sm:sr-only">First Cup</span>
          </div>
          <SearchButton />
          {places.map(({ to, name }) => (
            <NavLink
              key={to}
              to={to === '/' ? week : to}
              end={to === '/'}
              prefetch="intent"
              className="flex min-h-11 items-center whitespace-nowrap rounded-lg px-2 text-[14px] text-ink-2 max-[420px]:px-1 max-[420px]:text-[13px] sm:px-2.5 sm:text-[15px] lg:min-h-9 no-underline hover:text-ink aria-[current=page]:bg-coffee-soft aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {name}
            </NavLink>
          ))}
          {signedIn ? <SignedIn name={signedIn} className="mt-6 pl-2.5 max-lg:hidden" /> : null}
        </nav>
        <main
          id="main"
          tabIndex={-1}
          aria-busy={busy}
          className="min-w-0 px-4.5 pb-18 pt-6 outline-none lg:px-12 lg:pt-10"
        >
          {children}
        </main>
        {signedIn ? (
          <footer className="lg:hidden">
            <SignedIn name={signedIn} className="flex items-center gap-3 px-4.5 pb-6" />
          </footer>
        ) : null}
      </div>
    </>
  );
}

function SignedIn({ name, className }: { name: string; className: string }) {
  return (
    <div className={`text-[13px] text-ink-2 [overflow-wrap:anywhere] ${className}`}>
      <p>{name}</p>
      {/* The sign-in page ships no script, so this is a plain form. */}
      <form method="post" action="/sign-out">
        <button type="submit" className="link-quiet min-h-11 cursor-pointer">
          Sign out
        </button>
      </form>
    </div>
  );
}

function DemoBanner() {
  return (
    <aside
      aria-label="Demo"
      className="flex flex-wrap items-center justify-center gap-x-4 bg-coffee px-4 py-1.5 text-center text-[14px] text-on-coffee"
    >
      <span>You are looking around in a demo. Nothing here touches your own offers.</span>
      <a href="/" className="inline-flex min-h-8 items-center font-semibold underline underline-offset-3">
        Leave the demo
      </a>
    </aside>
  );
}
