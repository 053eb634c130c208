import { TextLink } from '../page';

type Named = { id: string; title: string };

/** Which offer opened the door to this one, and what this one led to. */
export function Chain({ parent, offspring }: { parent: Named | null; offspring: Named[] }) {
  if (!parent && offspring.length === 0) return null;
  return (
    <section aria-labelledby="chain">
      <h2 id="chain" className="mb-2">
        Where it comes from, where it led
      </h2>
      <ul className="grid gap-1.5">
        {parent ? (
          <li>
            Grew from <TextLink to={`/proposals/${parent.id}`}>{parent.title || 'Untitled offer'}</TextLink>
          </li>
        ) : null}
        {offspring.map(({ id, title }) => (
          <li key={id}>
            Led to <TextLink to={`/proposals/${id}`}>{title || 'Untitled offer'}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
