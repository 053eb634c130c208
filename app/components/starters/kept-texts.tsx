type Kept = {
  texts: {
    path: string;
    place: string;
    names: string[];
    pieces: { text: string; isName: boolean }[];
  }[];
  /** To the start, from there to the end, and open for; null where the offer leaves it open. */
  days: (number | null)[];
  facts: string[];
  reverseCharge: boolean;
};

const count = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;

/** A look at what a starter keeps of an offer; names of the old client are marked. */
export function KeptTexts({ texts, days, facts, reverseCharge }: Kept) {
  const [startsIn = null, duration = null, valid = null] = days;
  const times = [
    startsIn === null ? null : `it starts ${count(startsIn)} after the day you write it`,
    duration === null ? null : `takes ${count(duration)}`,
    valid === null ? null : `is open for ${count(valid)}`,
  ].filter((part) => part !== null);
  return (
    <section aria-labelledby="kept" className="mt-10">
      <h2 id="kept" className="mb-2">
        What is kept
      </h2>
      <p className="mb-4 text-ink-2">
        {times.length > 0 ? `Dates become days: ${times.join(', ')}. ` : 'It has no dates yet. '}
        Prices, options and terms come along. Whom it is for does not
        {facts.length > 0 ? `, and neither does what you know of them: ${facts.join('; ')}.` : '.'}
      </p>
      {reverseCharge ? (
        <p className="mb-4 rounded-[10px] bg-wait-soft px-4 py-3 text-ink">
          Reverse charge is kept: no tax is charged. Each offer begun from it will ask you to check that
          against its client. Untick it in the next step where it held for this one alone.
        </p>
      ) : null}
      <dl className="card grid gap-x-5 p-5 sm:grid-cols-[190px_minmax(0,1fr)]">
        {texts.map(({ path, place, pieces }) => (
          <div key={path} className="contents">
            <dt className="pt-2 text-[13px] text-ink-2">{place}</dt>
            <dd className="whitespace-pre-line pb-2 [overflow-wrap:anywhere] sm:pt-2">
              {pieces.map(({ text, isName }, index) =>
                isName ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
                  <mark key={index} className="rounded-[4px] bg-wait-soft px-0.5 font-medium text-wait">
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
