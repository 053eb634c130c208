import { Link, useHref } from '@remix-run/react';
import type { Builder } from './use-builder';

const button =
  'inline-flex min-h-11 items-center whitespace-nowrap rounded-[9px] border border-line-strong bg-surface px-4 text-[14px] font-medium no-underline hover:bg-sunk max-sm:order-first max-sm:mr-1.5 max-sm:min-h-9 max-sm:px-3';

const ways = [
  { to: 'discard', name: 'Discard' },
  { to: 'copies', name: 'Copy' },
  { to: 'starter', name: 'Make it a starter' },
];

/** For whom and what; and the paper. */
export function BuilderHead({
  builder,
  parent,
  pages,
}: {
  builder: Pick<Builder, 'id' | 'sheet' | 'offer'>;
  parent: { id: string; title: string } | null;
  /** Of the PDF, once it is known. */
  pages: number | null;
}) {
  const { id, sheet, offer } = builder;
  const { to, revision, number } = sheet;
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 max-sm:-mt-3 max-sm:mb-3 max-sm:gap-y-1">
      <div className="min-w-0">
        <p className="mb-1 text-[13px] text-ink-2">
          <Link to={`/proposals/${id}/recipient`} className="underline underline-offset-3 hover:text-ink">
            For {to.name}, {to.contact?.name || 'nobody named yet'}
          </Link>
          {revision > 1 ? ` · revision ${revision} of ${number}` : ' · draft'}
        </p>
        <h1 className="max-sm:text-[22px]">{offer.title || 'Untitled offer'}</h1>
        {parent ? (
          <p className="mt-1 max-w-[62ch] text-[14px] text-ink-2">
            Grows from{' '}
            <Link to={`/proposals/${parent.id}`} className="link-quiet">
              {parent.title}
            </Link>
            . Place, what they provide, tax, payment, what they risk, how to say yes and the look came along:
            check them.
          </p>
        ) : null}
      </div>
      <div className="flex items-center gap-2.5 flex-wrap max-sm:gap-0">
        {ways.map(({ to, name }) => (
          <Link
            key={to}
            to={`/proposals/${id}/${to}`}
            className="inline-flex min-h-11 items-center whitespace-nowrap px-2 text-[14px] max-sm:min-h-9 text-ink-2 underline-offset-3 hover:text-ink hover:underline"
          >
            {name}
          </Link>
        ))}
        <a href={useHref(`/proposals/${id}/draft.pdf`)} target="_blank" rel="noreferrer" className={button}>
          See the PDF<span className="sr-only"> (opens a new tab)</span>
          {pages === null ? null : (
            <span className="num ml-2.5 border-l border-line pl-2.5 font-normal text-ink-2">
              {pages === 1 ? '1 page' : `${pages} pages`}
            </span>
          )}
        </a>
      </div>
    </header>
  );
}
