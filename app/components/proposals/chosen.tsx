import type { Chosen as Names } from '~/domain/choice';

type Due = { label: string; value: string }[];

/** What the client took of what the document offers, and what of it is due when. */
export function Chosen({ option, added, total, due }: Names & { total: string; due: Due }) {
  const hadChoice = option !== null || added.length > 0;

  return (
    <section aria-labelledby="chosen" className="card px-5 py-4 max-xl:order-first xl:mb-5">
      <h2 id="chosen" className="mb-2">
        {hadChoice ? 'What they chose' : 'What they pay'}
      </h2>
      <dl className="grid gap-1">
        {option === null ? null : (
          <div className="flex flex-wrap justify-between gap-x-6">
            <dt className="text-ink-2">Option</dt>
            <dd className="font-semibold [overflow-wrap:anywhere]">{option}</dd>
          </div>
        )}
        {added.length === 0 ? null : (
          <div className="flex flex-wrap justify-between gap-x-6">
            <dt className="text-ink-2">Added</dt>
            <dd className="[overflow-wrap:anywhere]">{added.join(', ')}</dd>
          </div>
        )}
        <div className="num flex flex-wrap justify-between gap-x-6">
          <dt className="text-ink-2">Total</dt>
          <dd className="font-semibold">{total}</dd>
        </div>
        {due.map(({ label, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may read the same
          <div key={index} className="num flex flex-wrap justify-between gap-x-6">
            <dt className="text-ink-2">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
