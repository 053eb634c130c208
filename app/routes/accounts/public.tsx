import { Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Cup } from '~/components/cup';
import { PageHead } from '~/components/page';
import type { PlainHandle } from '~/components/plain-document';
import { problemOf } from '~/components/problem';

/** Around the pages on which one of us comes in. */
export const handle: PlainHandle = { plain: { icon: '/favicon.svg' } };

export default function Public() {
  return (
    <Alone>
      <Outlet />
    </Alone>
  );
}

export function ErrorBoundary() {
  const requestId = useRouteLoaderData<{ requestId: string }>('root')?.requestId;
  const { title, message } = problemOf(useRouteError(), requestId);
  return (
    <Alone>
      <PageHead title={title} below={message} />
      <a href="/sign-in" className="link">
        Sign in
      </a>
    </Alone>
  );
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto max-w-[520px] px-4.5 pb-16 pt-[8vh]">
      <p className="mb-8 flex items-center gap-2.5 font-serif text-[18px] font-medium">
        <span className="text-coffee">
          <Cup />
        </span>
        First Cup
      </p>
      {children}
    </main>
  );
}
