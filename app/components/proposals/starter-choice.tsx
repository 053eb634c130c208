import { type FieldMetadata, getCollectionProps } from '@conform-to/react';
import { FieldErrors } from '../field';

type Starter = { id: string; name: string; trade: string; pitch: string };
const blank: Starter = {
  id: 'blank',
  name: 'A blank page',
  trade: 'Anything',
  pitch: 'You know what you want to offer.',
};

/** The starter offers as cards to choose one from. */
export function StarterChoice({
  meta,
  starters,
}: {
  meta: FieldMetadata<string | undefined>;
  starters: Starter[];
}) {
  const all = [blank, ...starters];
  const inputs = getCollectionProps(meta, { type: 'radio', options: all.map(({ id }) => id) });
  return (
    <fieldset>
      <legend className="mb-3 font-serif text-[19px] font-medium">What you start from</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {all.map(({ id, name, trade, pitch }, index) => {
          const { key, ...input } = inputs[index] ?? { key: id };
          return (
            <label
              key={key ?? id}
              className="card grid cursor-pointer grid-cols-[auto_1fr] gap-x-3 p-4 has-checked:border-coffee has-checked:bg-coffee-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-coffee"
            >
              <input {...input} className="mt-1 size-4 accent-coffee" />
              <span>
                <span className="block font-semibold">{name}</span>
                <span className="block text-[13px] text-ink-2">{trade}</span>
                <span className="mt-1 block text-[14px]">{pitch}</span>
              </span>
            </label>
          );
        })}
      </div>
      <FieldErrors id={meta.errorId} errors={meta.errors} />
    </fieldset>
  );
}
