import { ButtonLink } from './button';

/** The way through a long list, a page at a time. `to`: the address of a page. */
export function Pages({ page, pages, to }: { page: number; pages: number; to(page: number): string }) {
  if (pages <= 1 && page === 1) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex items-center gap-3">
      {page > 1 ? <ButtonLink to={to(page - 1)}>Previous</ButtonLink> : null}
      <span className="num text-[13px] text-ink-2">
        Page {page} of {pages}
      </span>
      {page < pages ? <ButtonLink to={to(page + 1)}>Next</ButtonLink> : null}
    </nav>
  );
}
