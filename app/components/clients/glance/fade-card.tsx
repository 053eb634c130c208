import type { ClientStanding } from '~/domain/client-search';
import { FadeTag } from '../fade-tag';

export type FadeCardProps = {
  standing: ClientStanding;
  sentence: string;
  turns: string;
  reasons: string[];
};

/** How long ago the last exchange was, against how long it usually is. */
export function FadeCard({ standing, sentence, turns, reasons }: FadeCardProps) {
  return (
    <section aria-labelledby="fade" className="card px-6 py-5">
      <h2 id="fade" className="text-[13px] font-sans font-medium text-ink-2">
        Your last exchange
      </h2>
      <p className="mt-1">
        <FadeTag standing={standing} />
      </p>
      <p className="mt-1.5">
        {sentence} {turns}
      </p>
      <p className="mt-1 text-[13px] text-ink-2">
        An answer, a talk, a question, a fact they confirmed or a promise you kept counts; an offer you send
        does not.
      </p>
      {reasons.length > 0 ? (
        <ul className="m-0 mt-2 grid list-disc gap-1 pl-5 text-[14px] text-ink-2">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
