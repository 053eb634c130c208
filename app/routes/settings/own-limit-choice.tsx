import { type FieldMetadata, getCollectionProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { FieldErrors, TextField } from '~/components/field';
import { FiguresTable } from '~/components/insights/figures-table';
import type { OwnSteps } from './own-steps';

/** Whether the firm's own step-ups limit the multiples: what they say, and what to make of it. */
export function OwnLimitChoice({
  meta,
  percent,
  percentHint,
  own: { sentence, table, choices },
}: {
  meta: FieldMetadata<string>;
  percent: FieldMetadata<string>;
  percentHint: ReactNode;
  own: OwnSteps;
}) {
  const words = new Map(choices.map(({ value, label }) => [value, label]));
  return (
    <fieldset className="min-w-0 border-t border-line py-5">
      <legend className="float-left mb-0.5 w-full font-medium text-coffee">Your own step-ups</legend>
      <p className="clear-both mb-3 max-w-[62ch] text-[14px]">{sentence}</p>
      {table ? (
        <div className="mb-4 max-w-[560px] text-[14px]">
          <FiguresTable {...table} />
        </div>
      ) : null}
      {words.size > 1 ? (
        <div role="radiogroup" aria-label="How far the reach may go">
          {getCollectionProps(meta, { type: 'radio', options: [...words.keys()] }).map(
            ({ key, ...input }) => (
              <label key={key} className="flex min-h-11 items-center gap-2.5">
                <input {...input} className="size-4.5 shrink-0 accent-coffee" />
                {words.get(input.value ?? '')}
              </label>
            ),
          )}
        </div>
      ) : (
        <input type="hidden" name={meta.name} value="none" />
      )}
      <FieldErrors id={meta.errorId} errors={meta.errors} />
      <div className="mt-3">
        <TextField
          meta={percent}
          label="A step is too large with fewer yeses than, in percent"
          hint={percentHint}
          inputMode="decimal"
          autoComplete="off"
          className="max-w-36"
        />
      </div>
    </fieldset>
  );
}
