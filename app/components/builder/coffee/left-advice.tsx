import type { Place } from '~/domain/builder-steps';
import type { Finding } from '~/domain/coffee-test/rule';
import { AdviceButton } from './advice-button';
import type { Decide } from './use-advice';

/** The advice that the writer let be, folded, with a way back. One button for a rule, however often it speaks. */
export function LeftAdvice({
  id,
  place,
  left,
  decide,
}: {
  id: string;
  place: Place;
  left: Finding[];
  decide: Decide;
}) {
  if (left.length === 0) return null;
  const rules = [...new Set(left.map(({ rule }) => rule))];
  return (
    <details className="mt-3 border-t border-line pt-1 text-[13.5px] text-ink-2">
      <summary className="min-h-11 cursor-pointer py-2.5 hover:text-ink">
        Left as it is ({left.length})
      </summary>
      <ul className="grid gap-2 pb-1">
        {rules.map((rule) => {
          const sentences = left.filter((finding) => finding.rule === rule).map(({ sentence }) => sentence);
          return (
            <li key={rule} className="flex items-start justify-between gap-3">
              <span className="min-w-0 [overflow-wrap:anywhere]">{sentences.join(' ')}</span>
              <AdviceButton
                id={id}
                place={place}
                rule={rule}
                leaves={false}
                decide={decide}
                label="Bring back"
                about={sentences[0] ?? ''}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
