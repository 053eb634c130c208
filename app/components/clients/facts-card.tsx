import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '../button';

export type FactRow = { id: string; kind: string; text: string; confirmed: string; question: string };

/** What we know of them, that which needs asking first. A fact that is fresh has no question. */
export function FactsCard({ clientId, facts }: { clientId: string; facts: FactRow[] }) {
  return (
    <section id="facts" aria-labelledby="facts-heading" className="card scroll-mt-4 px-6 py-5">
      <h2 id="facts-heading">What we know of them</h2>
      {facts.length === 0 ? (
        <p className="mt-2 text-ink-2">
          Nothing is noted yet. A goal, or what hurts them, makes the next offer easy to say yes to.
        </p>
      ) : (
        <ul className="m-0 mt-1 list-none p-0">
          {facts.map((fact) => (
            <FactLine key={fact.id} clientId={clientId} fact={fact} />
          ))}
        </ul>
      )}
      <ButtonLink to={`/clients/${clientId}/lines?way=fact`} className="mt-3">
        Note a fact
      </ButtonLink>
    </section>
  );
}

function FactLine({ clientId, fact }: { clientId: string; fact: FactRow }) {
  const { id, kind, text, confirmed, question } = fact;
  const at = `/clients/${clientId}/facts/${id}`;
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <p className="[overflow-wrap:anywhere]">
        <span className="text-ink-2">{kind}:</span> {text}
      </p>
      <p className="text-[13px] text-ink-2">
        {confirmed}
        {question ? <b className="font-medium text-wait"> {`Ask them: “${question}”`}</b> : null}
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Form method="post" action={`${at}/confirmation`}>
          <Button
            look={question ? 'plain' : 'quiet'}
            className={question ? '' : '-ml-4'}
            aria-label={`They say it is still so: ${text}`}
          >
            They say it is still so
          </Button>
        </Form>
        <ButtonLink to={`${at}/end`} look="quiet" aria-label={`Not so any more: ${text}`}>
          Not so any more
        </ButtonLink>
      </div>
    </li>
  );
}
