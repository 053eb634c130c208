import { type FieldMetadata, getCollectionProps } from '@conform-to/react';
import { FieldErrors } from '../field';

const words: Record<string, string> = { kept: 'Kept', broken: 'Broken' };

/** Kept or broken: two words to choose from. */
export function KeptChoice({ meta }: { meta: FieldMetadata<'kept' | 'broken'> }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">The promise was</legend>
      <div className="flex gap-3">
        {getCollectionProps(meta, { type: 'radio', options: Object.keys(words) }).map(({ key, ...input }) => (
          <label
            key={key}
            className="card flex min-h-11 cursor-pointer items-center gap-2.5 px-5 has-checked:border-coffee has-checked:bg-coffee-soft"
          >
            <input {...input} className="size-4 accent-coffee" />
            {words[input.value ?? ''] ?? input.value}
          </label>
        ))}
      </div>
      <FieldErrors id={meta.errorId} errors={meta.errors} />
    </fieldset>
  );
}
