import type { SentAdvice } from '~/domain/coffee-test/sent-advice';

/** What the coffee test still advised when a revision went out: kept, so that the log can tell whether it mattered. */
export function SentAgainst({ advice }: { advice: SentAdvice[] }) {
  if (advice.length === 0) return null;
  return (
    <section aria-labelledby="sent-against" className="card mb-6 p-5">
      <h2 id="sent-against" className="text-[16px]">
        Sent against {advice.length === 1 ? 'one piece' : `${words[advice.length] ?? advice.length} pieces`}{' '}
        of advice
      </h2>
      <ul className="mt-2 grid gap-1.5 text-[14px]">
        {advice.map(({ rule, field, sentence, left }) => (
          <li key={`${rule} ${field} ${sentence}`} className="[overflow-wrap:anywhere]">
            {sentence} <span className="text-ink-2">{left ? 'Left on purpose.' : 'Not decided on.'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
