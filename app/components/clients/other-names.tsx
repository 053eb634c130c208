import { TextLink } from '../page';

/** Below the client's form: what else it is called, and the way to say that two clients are one. For owners. */
export function OtherNames({
  clientId,
  others,
  mine,
}: {
  clientId: string;
  /** Those that were merged into this very client can be taken apart from it. */
  others: { id: string; name: string; here: boolean }[];
  mine: boolean;
}) {
  if (!mine && others.length === 0) return null;
  return (
    <section aria-labelledby="other-names" className="mt-10 max-w-[62ch] border-t border-line pt-6">
      <h2 id="other-names">{others.length > 0 ? 'Other names' : 'Twice here?'}</h2>
      {others.length > 0 ? (
        <ul className="mt-2 list-none p-0">
          {others.map(({ id, name, here }) => (
            <li key={id} className="py-1.5 [overflow-wrap:anywhere]">
              {name}
              {mine && here ? (
                <>
                  {' · '}
                  <TextLink to={`/clients/${clientId}/separation/${id}`} quiet>
                    Take {name} apart
                  </TextLink>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mine ? (
        <p className="mt-2 text-[14px] text-ink-2">
          <TextLink to={`/clients/${clientId}/merger`} quiet>
            This is the same as another client…
          </TextLink>{' '}
          You see what happens before anything does.
        </p>
      ) : null}
    </section>
  );
}
