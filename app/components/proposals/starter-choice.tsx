import { type FieldMetadata, getCollectionProps } from '@conform-to/react';
import { FieldErrors } from '../field';

export type Starter = { id: string; name: string; trade: string; pitch: string; price: string };
const blank: Starter = {
  id: 'blank',
  name: 'A blank page',
  trade: 'Any trade',
  pitch: 'You know what you want to offer.',
  price: '',
};

/**
 * The starter offers as cards to choose one from, by trade. On a narrow screen each is two lines, only the chosen one
 * says why a prospect would take it, and most of them are folded away.
 */
export function StarterChoice({
  meta,
  starters,
}: {
  meta: FieldMetadata<string | undefined>;
  starters: Starter[];
}) {
  const all = [blank, ...starters];
  const inputs = getCollectionProps(meta, { type: 'radio', options: all.map(({ id }) => id) });
  const card = ({ id, name, trade, pitch, price }: Starter) => {
    const { key, ...input } = inputs[all.findIndex((one) => one.id === id)] ?? { key: id };
    return (
      <label
        key={key ?? id}
        className="card group grid cursor-pointer grid-cols-[auto_1fr] gap-x-3 px-4 py-2.5 has-checked:border-coffee has-checked:bg-coffee-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-coffee sm:py-3.5"
      >
        <input {...input} className="mt-1 size-4 accent-coffee" />
        <span className="min-w-0">
          <span className="flex justify-between gap-x-3 text-[13px] text-ink-2">
            <span>{trade}</span>
            <span className="num">{price}</span>
          </span>
          <span className="block font-semibold">{name}</span>
          <span className="hidden text-[14px] group-has-checked:block sm:mt-0.5 sm:block">{pitch}</span>
        </span>
      </label>
    );
  };
  // The one that was asked for is among the first; the address that asked for it does not change as one chooses.
  const asked = starters.filter(({ id }) => id === meta.initialValue);
  const others = starters.filter(({ id }) => id !== meta.initialValue);
  const few = [...asked, ...others.slice(0, shown - asked.length)];
  const rest = others.slice(shown - asked.length);
  return (
    <fieldset>
      <legend className="font-serif text-[19px] font-medium">What you start from</legend>
      <p className="mb-3 text-[13px] text-ink-2">
        A blank page, or a whole small offer from your trade. Change any word or price in it.
      </p>
      <div className={`${grid} mb-2 sm:mb-3`}>
        <div className="grid sm:col-span-2">{card(blank)}</div>
        {few.map(card)}
      </div>
      {rest.length > 0 ? (
        <details className="fold-narrow" open={rest.some(({ id }) => id === meta.value) || undefined}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium">
            <span className="link-quiet">Show all {starters.length}</span>
          </summary>
          <div className={`${grid} mt-1`}>{rest.map(card)}</div>
        </details>
      ) : null}
      <FieldErrors id={meta.errorId} errors={meta.errors} />
    </fieldset>
  );
}

/** How many stand unfolded on a narrow screen; an even number fills the rows of a wide one. */
const shown = 4;
const grid = 'grid gap-2 sm:grid-cols-2 sm:gap-3';
