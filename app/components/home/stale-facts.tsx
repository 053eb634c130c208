import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '../button';
import { Empty, TextLink } from '../page';
import { More, type MoreProps } from './more';

export type StaleFactItem = {
  id: string;
  clientId: string;
  clientName: string;
  text: string;
  /** "confirmed 12 Aug" */
  confirmed: string;
  /** What to ask them. */
  question: string;
};

/** What we know of clients and have not heard again for long: each with its question, and one click where it is so. */
export function StaleFacts({ items, more }: { items: StaleFactItem[]; more: MoreProps[] }) {
  return (
    <section aria-labelledby="stale-facts" className="min-w-0">
      <h2 id="stale-facts" className="mb-2.5">
        Is it still so?
      </h2>
      {items.length === 0 ? (
        <Empty>What you know of your clients is fresh.</Empty>
      ) : (
        <ul>
          {items.map(({ id, clientId, clientName, text, confirmed, question }) => (
            <li key={id} className="border-t border-line py-3">
              <p className="[overflow-wrap:anywhere]">“{text}”</p>
              <p className="text-[13px] text-ink-2">
                <TextLink to={`/clients/${clientId}`} quiet>
                  {clientName}
                </TextLink>
                , {confirmed}. {question}
              </p>
              <div className="mt-1.5 flex flex-wrap items-center gap-2">
                <Form
                  method="post"
                  action={`/clients/${clientId}/facts/${id}/confirmation?week`}
                  preventScrollReset
                >
                  <Button aria-label={`They say it is still so: ${text}`}>They say it is still so</Button>
                </Form>
                <ButtonLink
                  to={`/clients/${clientId}/facts/${id}/end`}
                  look="quiet"
                  aria-label={`Not so any more: ${text}`}
                >
                  Not so any more
                </ButtonLink>
              </div>
            </li>
          ))}
        </ul>
      )}
      {more.map((left) => (
        <More key="facts" {...left} />
      ))}
    </section>
  );
}
