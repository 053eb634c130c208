import type { ReactNode } from 'react';
import { CheckboxField, TextField } from '../../field';
import { type AnyField, fieldsOf } from '../rows/row-fields';
import { Fold } from './fold';

/** A line of the price: what, how many, at how much, and what that makes. */
export function LineFields({
  row,
  index,
  amount,
  mayBeOptional = true,
  hintOf,
}: {
  row: AnyField;
  index: number;
  amount: string;
  /** Within an option nothing is: the option is the choice. */
  mayBeOptional?: boolean;
  hintOf(field: string): ReactNode;
}) {
  const { description, quantity, unitPrice, taxPercent, optional } = fieldsOf<
    'description' | 'quantity' | 'unitPrice' | 'taxPercent' | 'optional'
  >(row);
  const isOptional = mayBeOptional && optional.value === 'on';
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
      <div className="num max-sm:col-span-full max-sm:flex max-sm:justify-between max-sm:gap-4 sm:text-right">
        <span className="font-medium sm:mb-1.5 sm:block">{isOptional ? 'If they add it' : 'Amount'}</span>
        <output htmlFor={`${quantity.id} ${unitPrice.id}`} className="block py-2.5 max-sm:py-0">
          {amount || '–'}
        </output>
      </div>
      <div className="col-span-full -mb-2">
        <Fold
          small
          title={mayBeOptional ? 'Optional, or taxed otherwise' : 'Taxed otherwise'}
          holds={isOptional || Boolean(taxPercent.value)}
          wrong={!taxPercent.valid || (mayBeOptional && !optional.valid)}
        >
          <div className="grid items-start gap-x-5 gap-y-3 pb-2 sm:grid-cols-2">
            {mayBeOptional ? (
              <CheckboxField
                meta={optional}
                label="Optional: they may add it"
                hint="It is in no total until they do."
              />
            ) : null}
            <TextField
              meta={taxPercent}
              label="Tax of this line, %"
              placeholder="as the rest"
              inputMode="decimal"
              autoComplete="off"
              hint={hintOf(taxPercent.name)}
            />
          </div>
        </Fold>
      </div>
    </div>
  );
}
