import { Empty, TextLink } from '../page';
import { Tag } from '../tag';
import { countWords, More, type MoreProps } from './more';

export type TurningItem = {
  clientId: string;
  clientName: string;
  standing: 'due' | 'fading';
  /** "74 days since the last exchange, usually 31" */
  since: string;
  /** "fading, 12 days left" */
  turns: string;
  reasons: string[];
  /** The small step to take. */
  sentence: string;
};

/** Relationships to be in touch with: those that fade, then those in which a word is due. */
export function Turning({
  items,
  more,
  faded,
}: {
  items: TurningItem[];
  more: MoreProps[];
  /** How many have faded; counted as far as `mostCounted`. */
  faded: number;
}) {
  return (
    <section aria-labelledby="turning" className="min-w-0">
      <h2 id="turning" className="mb-2.5">
        Be in touch
      </h2>
      {items.length === 0 ? (
        <Empty>Nobody is due a word this week.</Empty>
      ) : (
        <ul className="grid gap-4">
          {items.map((item) => (
            <li key={item.clientId} className="card px-4.5 py-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <TextLink to={`/clients/${item.clientId}`}>{item.clientName}</TextLink>
                </span>
                <Tag tone={item.standing === 'fading' ? 'wait' : 'none'}>{item.turns}</Tag>
              </div>
              <p className="mt-1 text-[13px] text-ink-2">{[`${item.since}.`, ...item.reasons].join(' ')}</p>
              <p className="mt-2">{item.sentence}</p>
            </li>
          ))}
        </ul>
      )}
      {more.map((left) => (
        <More key={left.of} {...left} />
      ))}
      {faded > 0 ? (
        <p className="mt-2.5 text-[13px] text-ink-2">
          <TextLink to="/clients?standing=faded" quiet>
            {faded === 1 ? 'One relationship has faded' : `${countWords(faded)} relationships have faded`}
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}
