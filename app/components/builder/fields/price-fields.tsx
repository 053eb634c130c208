import type { ReactNode } from 'react';
import { CheckboxField, SelectField, TextArea, TextField } from '../../field';
import type { AnyField } from '../rows/row-fields';
import { Fold } from './fold';

type Props<Names extends string> = {
  fields: Record<Names, AnyField>;
  hintOf(field: string, hint?: ReactNode): ReactNode;
};

const kinds = [
  { value: 'percent', label: 'percent' },
  { value: 'amount', label: 'amount' },
];
const number = { inputMode: 'decimal', autoComplete: 'off', placeholder: '0' } as const;

/** What changes the sum of the lines. */
export function SumFields({
  fields,
  hintOf,
}: Props<'discountKind' | 'discountValue' | 'taxPercent' | 'pricesIncludeTax' | 'reverseCharge'>) {
  const { discountKind, discountValue, taxPercent, pricesIncludeTax, reverseCharge } = fields;
  const all = [discountKind, discountValue, taxPercent, pricesIncludeTax, reverseCharge];
  const typed = [discountValue, taxPercent, pricesIncludeTax, reverseCharge];
  return (
    <Fold
      title="Discount and tax"
      holds={typed.some(({ value }) => Boolean(value))}
      wrong={all.some(({ valid }) => !valid)}
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3">
        <TextField meta={discountValue} label="Discount" {...number} hint={hintOf('discount')} />
        <SelectField meta={discountKind} label="Discount in" options={kinds} />
        <TextField meta={taxPercent} label="Tax, %" {...number} hint={hintOf('taxPercent')} />
      </div>
      <div>
        <CheckboxField
          meta={pricesIncludeTax}
          label="The prices include the tax"
          hint={hintOf('pricesIncludeTax')}
        />
        <CheckboxField
          meta={reverseCharge}
          label="Reverse charge: the client accounts for the tax"
          hint={hintOf('reverseCharge')}
        />
      </div>
    </Fold>
  );
}

/** What they risk, and how they say yes. */
export function WordFields({ fields, hintOf }: Props<'safety' | 'nextStep'>) {
  return (
    <section aria-labelledby="words" className="grid gap-5 border-t border-line pt-4">
      <h3 id="words" className="text-[16px] font-medium">
        The words around it
      </h3>
      <TextArea
        meta={fields.safety}
        label="What they risk"
        placeholder="If the list does not help, you pay nothing. The review stays yours."
        hint={hintOf('safety', 'What they lose if it goes wrong. Make it little, and say so.')}
      />
      <TextArea
        meta={fields.nextStep}
        label="How to say yes"
        rows={2}
        placeholder="Reply “yes” to this mail. You get a calendar entry the same day."
        hint={hintOf('nextStep', 'One small act. The easier it is, the sooner it happens.')}
      />
    </section>
  );
}
