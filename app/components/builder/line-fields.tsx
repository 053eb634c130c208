import type { ReactNode } from 'react';
import { TextField } from '../field';
import { type AnyField, fieldsOf } from './row-fields';

/** A line of the price: what, how many, at how much, and what that makes. */
export function LineFields({
  row,
  index,
  amount,
  hintOf,
}: {
  row: AnyField;
  index: number;
  amount: string;
  hintOf(field: string): ReactNode;
}) {
  const { description, quantity, unitPrice } = fieldsOf<'description' | 'quantity' | 'unitPrice'>(row);
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <div className="col-span-full">
        <TextField
          meta={description}
          label={`Line ${index + 1}`}
          placeholder={index === 0 ? 'Checkout review, fixed price' : undefined}
          hint={hintOf(description.name)}
          autoComplete="off"
        />
      </div>
      <TextField meta={quantity} label="Quantity" placeholder="1" inputMode="decimal" autoComplete="off" />
      <TextField
        meta={unitPrice}
        label="Unit price"
        placeholder={index === 0 ? '900.00' : undefined}
        inputMode="decimal"
        autoComplete="off"
        hint={hintOf(unitPrice.name)}
      />
      <div className="num max-sm:col-span-full sm:text-right">
        <span className="mb-1.5 block font-medium">Amount</span>
        <output htmlFor={`${quantity.id} ${unitPrice.id}`} className="block py-2.5 max-sm:py-0">
          {amount || '–'}
        </output>
      </div>
    </div>
  );
}
