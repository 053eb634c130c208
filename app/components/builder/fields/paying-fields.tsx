import { getCollectionProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { type Payment, paymentMoments } from '~/domain/proposal';
import { limits } from '~/forms/limits';
import { payingWays } from '~/forms/price-step';
import { FieldErrors, SelectField, TextField } from '../../field';
import { type AnyField, type AnyForm, fieldsOf } from '../rows/row-fields';
import { Rows } from '../rows/rows';
import { PaymentsLeft } from './payments-left';
import { blankPart } from './price-form-value';

const ways: Record<(typeof payingWays)[number], string> = {
  once: 'All at once',
  deposit: 'A deposit, then the rest',
  parts: 'In parts',
};
const moments: Record<Payment['when'], string> = {
  acceptance: 'on acceptance',
  start: 'at the start',
  date: 'on a date',
  delivery: 'on delivery',
};

/** At once, with a deposit, or in parts. Which fields belong to the answer is for the style sheet, scripts or none. */
export function PayingFields({
  form,
  fields,
  due,
  hintOf,
}: {
  form: AnyForm;
  fields: Record<'paying' | 'depositPercent' | 'payments', AnyField>;
  /** The amount of each part, where it is known. */
  due: string[];
  hintOf(field: string, hint?: ReactNode): ReactNode;
}) {
  const inputs = getCollectionProps(fields.paying, { type: 'radio', options: [...payingWays] });
  return (
    <fieldset className="group/paying min-w-0 border-t border-line pt-4">
      <legend className="float-left mb-2 w-full text-[16px] font-medium">When they pay</legend>
      <div className="clear-both flex flex-wrap gap-2">
        {inputs.map(({ key, ...input }, index) => (
          <label
            key={key}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-[9px] border border-line-strong bg-surface px-4 max-sm:w-full has-checked:border-coffee has-checked:bg-coffee-soft"
          >
            <input {...input} className="size-4 accent-coffee" />
            {ways[payingWays[index] ?? 'once']}
          </label>
        ))}
      </div>
      <FieldErrors id={fields.paying.errorId} errors={fields.paying.errors} />
      <div className="mt-4 hidden max-w-[300px] has-[[aria-invalid=true]]:block group-has-[input[value=deposit]:checked]/paying:block">
        <TextField
          meta={fields.depositPercent}
          label="Deposit, %"
          inputMode="decimal"
          autoComplete="off"
          placeholder="25"
          hint={hintOf('depositPercent', 'Due on acceptance; the rest as your terms say.')}
        />
      </div>
      <div className="mt-4 hidden has-[[aria-invalid=true]]:block group-has-[input[value=parts]:checked]/paying:block">
        <Rows
          form={form}
          list={fields.payments}
          heading="The parts"
          hint={hintOf('payments', 'They must add up to 100 percent.')}
          noun="part"
          addLabel="Add a part"
          first=".percent"
          look="card"
          most={limits.payments}
          blank={blankPart}
        >
          {(row, index) => <PartFields row={row} due={due[index] ?? ''} hintOf={hintOf} />}
        </Rows>
        <PaymentsLeft form={form} list={fields.payments} />
      </div>
    </fieldset>
  );
}

function PartFields({ row, due, hintOf }: { row: AnyField; due: string; hintOf(field: string): ReactNode }) {
  const { percent, when, on } = fieldsOf<'percent' | 'when' | 'on'>(row);
  const options = paymentMoments.map((value) => ({ value, label: moments[value] }));
  return (
    <div className="group/part grid items-start gap-3 sm:grid-cols-[6rem_minmax(10.5rem,1fr)_minmax(9.5rem,1fr)] sm:pr-4">
      <TextField
        meta={percent}
        label="Share, %"
        inputMode="decimal"
        autoComplete="off"
        placeholder="50"
        hint={hintOf(percent.name)}
      />
      <SelectField meta={when} label="Due" options={options} hint={hintOf(when.name)} />
      <div className="hidden has-[[aria-invalid=true]]:block group-has-[option[value=date]:checked]/part:block">
        <TextField meta={on} type="date" label="Day" hint={hintOf(on.name)} />
      </div>
      {due ? <output className="num col-span-full text-[14px] text-ink-2">{due}</output> : null}
    </div>
  );
}
