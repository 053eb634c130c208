import { type FieldMetadata, getCollectionProps } from '@conform-to/react';
import { type Way, ways } from '~/forms/lines';
import { FieldErrors } from '../../field';

const words: Record<Way, string> = {
  touch: 'We were in touch',
  fact: 'They told us a fact',
  gift: 'We gave them something, unasked',
};

/** Which of three things is written down. The words that were typed stay with another choice. */
export function WayChoice({ meta }: { meta: FieldMetadata<Way, Record<string, unknown>, string[]> }) {
  const inputs = getCollectionProps(meta, { type: 'radio', options: [...ways] });
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">What you write down</legend>
      <div className="flex flex-wrap gap-2">
        {ways.map((way, index) => {
          const { key, ...input } = inputs[index] ?? { key: way };
          return (
            <label
              key={key ?? way}
              className="flex min-h-10 cursor-pointer items-center gap-2 rounded-[10px] border border-line-strong px-3 py-1.5 has-checked:border-coffee has-checked:bg-coffee-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-coffee"
            >
              <input {...input} className="size-4 shrink-0 accent-coffee outline-none" />
              {words[way]}
            </label>
          );
        })}
      </div>
      <FieldErrors id={meta.errorId} errors={meta.errors} />
    </fieldset>
  );
}
