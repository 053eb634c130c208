import { ButtonLink } from '../button';

type Asked = {
  id: string;
  by: string;
  on: string;
  text: string;
  proposalId: string;
  title: string;
  clientName: string;
  /** How many more wait about the same offer. */
  more: number;
};

/** What clients asked on their pages and nobody replied to yet: they wait for us, so it stands above all else. */
export function AskedCard({ questions }: { questions: Asked[] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="asked" className="card mb-9 grid gap-3 border-l-4 border-l-wait px-5 py-4">
      <h2 id="asked">Questions for you</h2>
      {questions.map(({ id, by, on, text, proposalId, title, clientName, more }) => (
        <div
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-3"
        >
          <div className="min-w-0 flex-1 basis-[280px] [overflow-wrap:anywhere]">
            <p className="line-clamp-3 whitespace-pre-line">{text}</p>
            <p className="text-[13px] text-ink-2">
              {by}, {clientName}, {on}, about “{title}”{more > 0 ? `, and ${more} more` : ''}
            </p>
          </div>
          <ButtonLink to={`/proposals/${proposalId}#questions`} aria-label={`Reply to ${by}`}>
            Reply
          </ButtonLink>
        </div>
      ))}
    </section>
  );
}
