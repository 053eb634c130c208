import { type AnyField, fieldsOf } from '../builder/rows/row-fields';
import { CheckboxField, TextField } from '../field';

const number = { inputMode: 'decimal', autoComplete: 'off' } as const;

/** A line of the price. Within an option nothing is optional: the option is the choice. */
export function StarterLineFields({
  row,
  index,
  mayBeOptional = false,
}: {
  row: AnyField;
  index: number;
  mayBeOptional?: boolean;
}) {
  const line = fieldsOf<'description' | 'quantity' | 'unitPrice' | 'taxPercent' | 'optional'>(row);
  return (
    <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
      <div className="col-span-full">
        <TextField meta={line.description} label={`Line ${index + 1}`} autoComplete="off" />
      </div>
      <TextField meta={line.quantity} label="Quantity" placeholder="1" {...number} />
      <TextField meta={line.unitPrice} label="Unit price" {...number} />
      <TextField meta={line.taxPercent} label="Tax, %" placeholder="as the rest" {...number} />
      {mayBeOptional ? (
        <div className="col-span-full">
          <CheckboxField meta={line.optional} label="Optional: they may add it" />
        </div>
      ) : null}
    </div>
  );
}
