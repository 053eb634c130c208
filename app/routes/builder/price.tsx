import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useHints } from '~/components/builder/coffee/findings';
import { amountsOf, dueOf } from '~/components/builder/fields/line-amounts';
import { LineFields } from '~/components/builder/fields/line-fields';
import { OptionRows } from '~/components/builder/fields/option-rows';
import { PayingFields } from '~/components/builder/fields/paying-fields';
import { SumFields, WordFields } from '~/components/builder/fields/price-fields';
import { priceFormValue } from '~/components/builder/fields/price-form-value';
import { Totals } from '~/components/builder/fields/totals';
import { Rows } from '~/components/builder/rows/rows';
import { keepingText } from '~/components/builder/saving/keeping-text';
import { StepPage } from '~/components/builder/step-page';
import { useBuilder } from '~/components/builder/use-builder';
import { CheckboxField, SelectField, TextArea } from '~/components/field';
import { currencyCodes } from '~/domain/currencies';
import { priceForm } from '~/forms/offer-steps';
import { titled } from './page-title';
import { saveStep } from './save-step.server';

export const meta = titled('Price');
export const action = (args: ActionFunctionArgs) => saveStep('price', priceForm, args);
export const clientAction = keepingText('price');

/** Named here, because a browser may name them otherwise. */
export function loader() {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  const currencies = currencyCodes.map((code) => ({ value: code, label: `${code} · ${names.of(code)}` }));
  return { currencies };
}
export const shouldRevalidate = () => false;

export default function Price() {
  const { currencies } = useLoaderData<typeof loader>();
  const { saved, view, readable } = useBuilder();
  const { lines, options, safety, nextStep } = saved.offer;
  const hintOf = useHints({ lines, options, safety, nextStep });
  return (
    <StepPage
      place="price"
      title="Price"
      why="One fixed total, small enough that one person can say yes alone. A price that moves is a risk they have to take."
      schema={priceForm}
      formOf={priceFormValue}
    >
      {({ form, fields }) => {
        const amounts = amountsOf(fields.lines.value, view.price);
        return (
          <>
            <div className="max-w-[340px]">
              <SelectField meta={fields.currency} label="Currency" options={currencies} />
            </div>
            <Rows
              form={form}
              list={fields.lines}
              heading="What they pay for"
              hint={hintOf('lines')}
              noun="line"
              addLabel="Add a line"
              first=".description"
              look="card"
            >
              {(row, index) => (
                <LineFields row={row} index={index} amount={amounts[index] ?? ''} hintOf={hintOf} />
              )}
            </Rows>
            <CheckboxField
              meta={fields.free}
              label="It is free: a total of zero is meant"
              hint={hintOf('free')}
            />
            <OptionRows form={form} list={fields.options} price={view.price} hintOf={hintOf} />
            <SumFields fields={fields} hintOf={hintOf} />
            <PayingFields
              form={form}
              fields={fields}
              due={readable ? dueOf(fields.payments.value, view.price) : []}
              hintOf={hintOf}
            />
            <TextArea
              meta={fields.paymentTerms}
              label="Payment terms"
              rows={2}
              placeholder="Due 14 days after delivery"
              hint={hintOf('paymentTerms')}
            />
            <Totals />
            <WordFields fields={fields} hintOf={hintOf} />
          </>
        );
      }}
    </StepPage>
  );
}
