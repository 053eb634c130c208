import { TextLink } from '../page';

/** What else can be made of an offer, and where it began. */
export function MoreWithIt({
  id,
  revision,
  starter,
}: {
  id: string;
  /** The latest one: from the second on there is something to compare. */
  revision: number;
  starter: string | null;
}) {
  return (
    <section aria-labelledby="more">
      <h2 id="more" className="mb-2">
        More with it
      </h2>
      <ul className="grid gap-1.5">
        {revision > 1 ? (
          <li>
            <TextLink to={`/proposals/${id}/changes`}>What changed in revision {revision}</TextLink>
          </li>
        ) : null}
        <li>
          <TextLink to={`/proposals/${id}/copies`}>Copy it to another client</TextLink>
        </li>
        <li>
          <TextLink to={`/proposals/${id}/starter`}>Make it a starter offer</TextLink>
        </li>
        {starter ? <li className="text-[13px] text-ink-2">Begun from the starter “{starter}”.</li> : null}
      </ul>
    </section>
  );
}
