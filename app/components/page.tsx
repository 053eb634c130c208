import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** A page's head: what it is, one line about it, and what one can do. */
export function PageHead({
  title,
  above,
  below,
  children,
}: {
  title: ReactNode;
  above?: ReactNode;
  below?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="mb-7 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 [overflow-wrap:anywhere]">
        {above ? <p className="mb-1 text-[13px] text-ink-2">{above}</p> : null}
        <h1>{title}</h1>
        {below ? <p className="mt-1 max-w-[62ch] text-ink-2">{below}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-2.5">{children}</div> : null}
    </header>
  );
}

/** A quiet box that stands where a list will be, and says what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <p className="rounded-[14px] border border-dashed border-line-strong px-5 py-6 text-ink-2">{children}</p>
  );
}

/** A message about the whole page: what happened and what to do. Announced when it appears. */
export function Notice({ tone, children }: { tone: 'kept' | 'broken' | 'wait'; children: ReactNode }) {
  const looks = {
    kept: 'bg-kept-soft text-kept',
    broken: 'bg-broken-soft text-broken',
    wait: 'bg-wait-soft text-wait',
  };
  return (
    <div
      role={tone === 'broken' ? 'alert' : 'status'}
      className={`mb-6 rounded-[10px] px-4 py-3 ${looks[tone]}`}
    >
      {children}
    </div>
  );
}

/** A link in text or in a table; a `quiet` one is not the row's main one. */
export function TextLink({
  to,
  quiet = false,
  children,
}: {
  to: string;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={quiet ? 'link-quiet' : 'link'}>
      {children}
    </Link>
  );
}
