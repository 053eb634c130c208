import { Link, useFetcher } from '@remix-run/react';
import { addressOf, type Place } from '~/domain/builder-steps';

export type Checks = {
  /** What it was copied from; null where that is gone. */
  from: { id: string; title: string; clientName: string } | null;
  /** The starter offer that it was begun from, where it is no copy. */
  starter: string | null;
  items: { field: string; sentence: string }[];
};

/** So many are read at once; the others are folded away. */
const shown = 10;

/** What a copied offer or a starter brought along that its writer should read, until they say that they did. */
export function ToCheck({ id, place, checks }: { id: string; place: Place; checks: Checks | null }) {
  const fetcher = useFetcher();
  if (!checks) return null;
  const { items } = checks;
  return (
    <section
      aria-labelledby="to-check"
      className="mb-7 max-w-[832px] rounded-[10px] bg-wait-soft px-4 py-3 text-ink"
    >
      <h2 id="to-check" className="text-[16px]">
        <Origin {...checks} />. Check {items.length === 1 ? 'this' : 'these'}:
      </h2>
      <Sentences id={id} items={items.slice(0, shown)} />
      {items.length > shown ? (
        <details className="text-[14px]">
          <summary className="min-h-8 cursor-pointer py-1 font-medium">
            And {items.length - shown} more
          </summary>
          <Sentences id={id} items={items.slice(shown)} />
        </details>
      ) : null}
      <fetcher.Form method="post" action={`/proposals/${id}/checked`}>
        <input type="hidden" name="place" value={place} />
        <button type="submit" className="min-h-11 cursor-pointer font-semibold underline underline-offset-3">
          {items.length === 1 ? 'I have checked it' : 'I have checked them'}
        </button>
      </fetcher.Form>
    </section>
  );
}

function Origin({ from, starter }: Pick<Checks, 'from' | 'starter'>) {
  if (from) {
    return (
      <>
        Copied from{' '}
        <Link to={`/proposals/${from.id}`} className="underline underline-offset-3">
          {from.title || 'Untitled offer'} for {from.clientName}
        </Link>
      </>
    );
  }
  return <>{starter ? `Begun from “${starter}”` : 'Copied from an offer that is gone'}</>;
}

function Sentences({ id, items }: { id: string; items: Checks['items'] }) {
  return (
    <ul className="mt-1.5 text-[14px]">
      {items.map(({ field, sentence }) => (
        <li key={`${field} ${sentence}`}>
          <Link
            to={addressOf(id, field)}
            className="flex min-h-8 items-center text-ink underline decoration-line-strong underline-offset-3 [overflow-wrap:anywhere] hover:decoration-current"
          >
            {sentence}
          </Link>
        </li>
      ))}
    </ul>
  );
}
