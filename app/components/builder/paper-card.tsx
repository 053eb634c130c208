import type { DocumentView } from '~/domain/document-view';

const blanks = ['Price', 'You have it by', 'Say yes by'];

/** The head of the page as the client will see it: for whom, what they get, and the bounds. */
export function PaperCard({ view }: { view: DocumentView }) {
  return (
    <section
      aria-label="The offer so far"
      className="rounded-[3px] border border-line bg-surface p-5 shadow-card [overflow-wrap:anywhere]"
    >
      <p className="text-[12.5px] text-ink-2">{view.preparedFor}</p>
      <p className="mt-0.5 font-serif text-[18px] leading-tight font-medium">
        {view.title || 'Untitled offer'}
      </p>
      {view.outcome ? <p className="mt-1.5 line-clamp-4 text-[13.5px] text-ink-2">{view.outcome}</p> : null}
      <dl className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-x-3 gap-y-2 border-t border-line pt-3">
        {blanks.map((label) => (
          <div key={label}>
            <dt className="text-[12.5px] text-ink-2">{label}</dt>
            <dd className="num font-serif font-medium">
              {view.facts.find((fact) => fact.label === label)?.value ?? 'not yet'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
