import { useEffect, useState } from 'react';
import { useBuilder } from './use-builder';

/** What it all comes to, as one types; without scripts, as last saved. The sums are those of the document. */
export function Totals() {
  const { view, readable } = useBuilder();
  const { totals } = view.price;
  const words = totals.map(({ label, value }) => `${label} ${value}`).join(', ');
  const said = useSettled(readable ? words : '');
  return (
    <section aria-labelledby="totals" className="card p-5">
      <h3 id="totals" className="sr-only">
        Totals
      </h3>
      {totals.length === 0 ? (
        <p className="text-ink-2">The total appears here once a line has a price.</p>
      ) : (
        <dl className={`grid gap-1.5 ${readable ? '' : 'opacity-60'}`}>
          {totals.map(({ label, value, strong }) => (
            <div
              key={label}
              className={`num flex justify-between gap-6 ${strong ? 'border-line pt-2 text-[17px] font-semibold not-first:border-t first:pt-0' : 'text-ink-2'}`}
            >
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {readable ? null : (
        <p className="mt-2 text-[13px] text-ink-2">This follows once every number above can be read.</p>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </section>
  );
}

/** A text once it has stopped changing, so that it is not read out at every key. Nothing at first. */
export function useSettled(text: string): string {
  const [first] = useState(text);
  const [settled, settle] = useState('');
  useEffect(() => {
    if (text === first && settled === '') return;
    const timer = setTimeout(() => settle(text), 900);
    return () => clearTimeout(timer);
  }, [text, first, settled]);
  return settled;
}
