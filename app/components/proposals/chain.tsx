import { TextLink } from '../page';

type Named = { id: string; title: string };

/** Which offer opened the door to the one with this `id`, and what that one led to. */
export function Chain({ id, parent, offspring }: { id: string; parent: Named | null; offspring: Named[] }) {
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
        {offspring.map((led) => (
          <li key={led.id}>
            Led to <TextLink to={`/proposals/${led.id}`}>{led.title || 'Untitled offer'}</TextLink>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <TextLink to={`/insights/chains/${id}`} quiet>
          The whole chain as a tree
        </TextLink>
      </p>
    </section>
  );
}
