import { ButtonLink } from '../../button';

export type LedgerCardProps = { clientId: string; lines: string[]; begun: boolean };

/** What each side values, in a few lines, and the way to all of it. */
export function LedgerCard({ clientId, lines, begun }: LedgerCardProps) {
  return (
    <section aria-labelledby="elements" className="card px-6 py-5">
      <h2 id="elements">What each side values</h2>
      <ul className="m-0 mt-2 grid list-none gap-1 p-0 text-[14px] [overflow-wrap:anywhere]">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ButtonLink to={`/clients/${clientId}/elements`} className="mt-3">
        {begun ? 'See it side by side' : 'Write it down'}
      </ButtonLink>
    </section>
  );
}
