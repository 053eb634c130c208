import { getCollectionProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { type DocumentStyle, documentStyles } from '~/domain/proposal';
import { FieldErrors } from '../../field';
import type { AnyField } from '../rows/row-fields';
import { StyleThumbnail } from './style-thumbnail';

const words: Record<DocumentStyle, { name: string; about: string }> = {
  quiet: { name: 'Quiet', about: 'The facts on top, then plain lists. For most offers.' },
  letter: { name: 'Letter', about: 'Reads like a letter to one person.' },
  grid: { name: 'Grid', about: 'Two columns, for offers with many numbers.' },
};

/** How the document looks: three cards, each with a small drawing of its page. */
export function StyleChoice({ meta, hint }: { meta: AnyField; hint?: ReactNode }) {
  const inputs = getCollectionProps(meta, { type: 'radio', options: [...documentStyles] });
  return (
    <fieldset
      id={meta.id}
      tabIndex={-1}
      className="min-w-0"
      aria-describedby={hint ? meta.descriptionId : undefined}
    >
      <legend className="mb-1.5 font-medium">Style</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {documentStyles.map((style, index) => {
          const { key, ...input } = inputs[index] ?? { key: style };
          return (
            <label
              key={key ?? style}
              className="card flex cursor-pointer gap-3.5 p-3.5 sm:grid sm:content-start has-checked:border-coffee has-checked:bg-coffee-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-coffee"
            >
              <StyleThumbnail style={style} />
              <span className="grid grid-cols-[auto_1fr] content-start gap-x-2.5">
                <input {...input} className="mt-1 size-4 accent-coffee outline-none" />
                <span className="font-semibold">{words[style].name}</span>
                <span className="col-start-2 text-[13px] text-ink-2">{words[style].about}</span>
              </span>
            </label>
          );
        })}
      </div>
      {hint ? (
        <p id={meta.descriptionId} className="mt-1.5 text-[13px] text-ink-2">
          {hint}
        </p>
      ) : null}
      <FieldErrors id={meta.errorId} errors={meta.errors} />
    </fieldset>
  );
}
