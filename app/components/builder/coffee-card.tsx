import { Link } from '@remix-run/react';
import { addressOf } from '~/domain/builder-steps';
import { rules } from '~/domain/coffee-test/coffee-test';
import type { Finding } from '~/domain/coffee-test/rule';
import { CoffeeCup } from './coffee-cup';
import { Dot } from './findings';

/** How far the offer is from a coffee, and what is missing, each with a way there. */
export function CoffeeCard({ id, findings }: { id: string; findings: Finding[] }) {
  const required = rules.filter(({ kind }) => kind === 'required');
  const missing = findings.filter(({ kind }) => kind === 'required');
  const held = required.length - new Set(missing.map(({ rule }) => rule)).size;
  const done = held === required.length;
  return (
    <section className="card p-5" aria-labelledby="coffee">
      <div className="flex items-center gap-4">
        <CoffeeCup share={held / required.length} />
        <div>
          <h2 id="coffee">
            {done ? 'All a yes needs is there' : held >= 5 ? 'Almost a coffee' : 'Not a coffee yet'}
          </h2>
          <p className="text-[13px] text-ink-2">
            {done
              ? 'Now ask yourself: is it as small as a coffee?'
              : `${held} of the ${required.length} things a yes needs are there.`}
          </p>
        </div>
      </div>
      {missing.length > 0 ? (
        <ul className="mt-3">
          {missing.map(({ field, sentence }) => (
            <li key={`${field} ${sentence}`} className="border-t border-line">
              <Link
                to={addressOf(id, field)}
                className="flex min-h-11 gap-2.5 py-2.5 text-[14px] leading-snug text-ink no-underline hover:underline"
              >
                <Dot />
                <span className="min-w-0 [overflow-wrap:anywhere]">{sentence}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
