import { Link } from '@remix-run/react';
import type { Finding } from '~/domain/coffee-test/rule';
import { OpenCoffeeCard } from './coffee-card';
import { Marker } from './findings';
import type { Advice } from './use-advice';

export type Odd = {
  character: string;
  codePoint: string;
  text: string;
  script: string | null;
  address: string;
};

/** All that stops sending, each with a way to its field; or the news that nothing does. */
export function ReviewCard({
  id,
  findings,
  advice,
  odd,
}: {
  id: string;
  findings: Finding[];
  advice: Advice;
  odd: Odd[];
}) {
  return (
    <div id="stops" className="grid gap-5">
      <OpenCoffeeCard id={id} place="review" findings={findings} advice={advice} />
      {odd.length > 0 ? (
        <section className="card p-5" aria-labelledby="odd">
          <h2 id="odd">Can’t be printed</h2>
          <p className="text-[13px] text-ink-2">
            {odd.some(({ script }) => script === null)
              ? 'The fonts of the document don’t have these. Replace them, so that nothing else is printed instead.'
              : 'These letters can’t be set rightly on paper yet, whatever the font.'}
          </p>
          <ul className="mt-3">
            {odd.map(({ character, codePoint, text, script, address }) => (
              <li key={codePoint} className="border-t border-line">
                <Link
                  to={address}
                  className="flex min-h-11 gap-2.5 py-2.5 text-[14px] leading-snug text-ink no-underline hover:underline"
                >
                  <Marker kind="required" className="mt-1.5" />
                  <span className="min-w-0 [overflow-wrap:anywhere]">
                    “{character}” ({script ? `${codePoint}, ${script}` : codePoint}) in “
                    {text.length > 80 ? `${text.slice(0, 80)}…` : text}”
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
