import { blankOption } from '../builder/fields/price-form-value';
import { fieldsOf } from '../builder/rows/row-fields';
import { Rows } from '../builder/rows/rows';
import { CheckboxField, SelectField, TextArea, TextField } from '../field';
import { fieldOf, Part, type PartOf } from './part';
import { StarterLineFields } from './starter-line-fields';
import { StarterOptionFields } from './starter-option-fields';

const number = { inputMode: 'decimal', autoComplete: 'off', placeholder: '0' } as const;
const kinds = [
  { value: 'percent', label: 'percent' },
  { value: 'amount', label: 'amount' },
];
const moments = [
  { value: 'acceptance', label: 'on acceptance' },
  { value: 'start', label: 'at the start' },
  { value: 'date', label: 'on a day' },
  { value: 'delivery', label: 'on delivery' },
];

/** What it costs, how it is paid, and the words around it. */
export function StarterPriceFields({
  form,
  fields,
  currencies,
}: PartOf & { currencies: { value: string; label: string }[] }) {
  const of = (name: string) => fieldOf(fields, name);
  return (
    <Part title="What it costs">
      <div className="max-w-[340px]">
        <SelectField meta={of('currency')} label="Currency" options={currencies} />
      </div>
      <Rows
        form={form}
        list={of('lines')}
        heading="What they pay for"
        noun="line"
        addLabel="Add a line"
        first=".description"
        look="card"
      >
        {(row, index) => <StarterLineFields row={row} index={index} mayBeOptional />}
      </Rows>
      <Rows
        form={form}
        list={of('options')}
        heading="Options: they choose one"
        noun="option"
        addLabel="Add an option"
        first=".name"
        look="card"
        most={3}
        blank={blankOption}
      >
        {(row, index) => <StarterOptionFields form={form} row={row} index={index} />}
      </Rows>
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-5 sm:grid-cols-4">
        <TextField meta={of('discountValue')} label="Discount" {...number} />
        <SelectField meta={of('discountKind')} label="Discount in" options={kinds} />
        <TextField meta={of('taxPercent')} label="Tax, %" {...number} />
        <TextField meta={of('depositPercent')} label="Deposit, %" {...number} />
      </div>
      <div>
        <CheckboxField meta={of('pricesIncludeTax')} label="Prices include the tax" />
        <CheckboxField meta={of('reverseCharge')} label="Reverse charge: the client accounts for the tax" />
        <CheckboxField meta={of('free')} label="It is free: a total of zero is meant" />
      </div>
      <Rows
        form={form}
        list={of('payments')}
        heading="Paid in parts, in place of a deposit"
        noun="part"
        addLabel="Add a part"
        first=".percent"
        look="card"
      >
        {(row) => {
          const { when, inDays, percent } = fieldsOf<'when' | 'inDays' | 'percent'>(row);
          return (
            <div className="group/part grid items-start gap-3 sm:grid-cols-[6rem_minmax(10.5rem,1fr)_minmax(9.5rem,1fr)] sm:pr-4">
              <TextField meta={percent} label="Share, %" {...number} />
              <SelectField meta={when} label="Due" options={moments} />
              <div className="hidden has-[[aria-invalid=true]]:block group-has-[option[value=date]:checked]/part:block">
                <TextField
                  meta={inDays}
                  label="Day"
                  inputMode="numeric"
                  hint="Days from the day you write it."
                />
              </div>
            </div>
          );
        }}
      </Rows>
      <TextArea meta={of('paymentTerms')} label="Payment terms" rows={2} />
      <TextArea meta={of('safety')} label="What they risk" />
      <TextArea meta={of('nextStep')} label="How to say yes" rows={2} />
    </Part>
  );
}
