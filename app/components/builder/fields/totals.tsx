import { useEffect, useState } from 'react';
import type { TotalRow } from '~/domain/document/document-totals';
import { useBuilder } from '../use-builder';

/** What it all comes to, as one types; without scripts, as last saved. The sums are those of the document. */
export function Totals() {
  const { view, readable } = useBuilder();
  const { totals, options, optionalLines } = view.price;
  const rows = options.items.length > 0 ? options.items.map(optionRow) : totals;
  const words = rows.map(({ label, value }) => `${label} ${value}`).join(', ');
  const said = useSettled(readable ? words : '');
  return (
    <section aria-labelledby="totals" className="card p-5">
      <h3 id="totals" className={options.items.length > 0 ? 'mb-2 text-[14px]' : 'sr-only'}>
        {options.items.length > 0 ? 'Total of each option' : 'Totals'}
      </h3>
      {rows.length === 0 ? (
        <p className="text-ink-2">The total appears here once a line has a price.</p>
      ) : (
        <TotalRows rows={rows} />
      )}
      {optionalLines.lines.length > 0 ? (
        <p className="mt-2 text-[13px] text-ink-2">
          Optional lines are in no total. You record which of them they add with their yes.
        </p>
      ) : null}
      {readable ? null : (
        <p className="mt-2 text-[13px] text-ink-2">This follows once every number above can be read.</p>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </section>
  );
}

const optionRow = (option: { name: string; total: string }, index: number): TotalRow => ({
  label: option.name || `Option ${index + 1}`,
  value: option.total,
  strong: false,
});

/** Sums under one another; the total stands out. */
export function TotalRows({ rows }: { rows: TotalRow[] }) {
  const { readable } = useBuilder();
  return (
    <dl className={`grid gap-1.5 ${readable ? '' : 'opacity-60'}`}>
      {rows.map(({ label, value, strong }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts of a payment may read the same
          key={index}
          className={`num flex justify-between gap-6 ${strong ? 'border-line pt-2 text-[17px] font-semibold not-first:border-t first:pt-0' : 'text-ink-2'}`}
        >
          <dt>{label}</dt>
          <dd className="whitespace-nowrap">{value}</dd>
        </div>
      ))}
    </dl>
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
