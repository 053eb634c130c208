import type { ReactNode } from 'react';
import { CheckboxField, SelectField, TextArea, TextField } from '../field';
import type { AnyField } from './row-fields';

type Names =
  | 'currency'
  | 'discountKind'
  | 'discountValue'
  | 'taxPercent'
  | 'depositPercent'
  | 'free'
  | 'paymentTerms'
  | 'safety'
  | 'nextStep';
type Props = { fields: Record<Names, AnyField>; hintOf(field: string, hint?: ReactNode): ReactNode };

const kinds = [
  { value: 'percent', label: 'percent' },
  { value: 'amount', label: 'amount' },
];
const number = { inputMode: 'decimal', autoComplete: 'off', placeholder: '0' } as const;

/** What changes the sum of the lines. */
export function SumFields({ fields, hintOf }: Props) {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-4">
      <TextField meta={fields.discountValue} label="Discount" {...number} hint={hintOf('discount')} />
      <SelectField meta={fields.discountKind} label="Discount in" options={kinds} />
      <TextField meta={fields.taxPercent} label="Tax, %" {...number} />
      <TextField meta={fields.depositPercent} label="Deposit, %" {...number} />
      <div className="col-span-full">
        <CheckboxField
          meta={fields.free}
          label="It is free: a total of zero is meant"
          hint={hintOf('free')}
        />
      </div>
    </div>
  );
}

/** The words around the price. */
export function TermFields({ fields, hintOf }: Props) {
  return (
    <>
      <TextArea
        meta={fields.paymentTerms}
        label="Payment terms"
        rows={2}
        placeholder="Due 14 days after delivery"
        hint={hintOf('paymentTerms')}
      />
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
    </>
  );
}
