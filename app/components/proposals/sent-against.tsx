import type { SentAdvice } from '~/domain/coffee-test/sent-advice';

/** A longer list is folded: the document below is what one came for. */
const short = 3;

/** What the coffee test still advised when a revision went out: kept, so that the log can tell whether it mattered. */
export function SentAgainst({ advice }: { advice: SentAdvice[] }) {
  if (advice.length === 0) return null;
  const count = words[advice.length] ?? advice.length;
  return (
    <details open={advice.length <= short} className="card mb-6 px-5 py-2">
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium">
        Sent against {count} {advice.length === 1 ? 'piece' : 'pieces'} of advice
      </summary>
      <Part heading="Left on purpose" advice={advice.filter(({ left }) => left)} />
      <Part heading="Not decided on" advice={advice.filter(({ left }) => !left)} />
    </details>
  );
}

function Part({ heading, advice }: { heading: string; advice: SentAdvice[] }) {
  if (advice.length === 0) return null;
  return (
    <section className="mb-3 text-[14px]">
      <h2 className="mb-1 font-sans text-[13px] text-ink-2">{heading}</h2>
      <ul className="grid list-disc gap-1 pl-4.5 marker:text-line-strong">
        {advice.map(({ rule, field, sentence }) => (
          <li key={`${rule} ${field} ${sentence}`} className="[overflow-wrap:anywhere]">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
