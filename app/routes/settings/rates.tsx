import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/components/button';
import { SelectField, TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { Empty } from '~/components/page';
import { useSiteForm } from '~/components/use-site-form';
import { currencyCodes } from '~/domain/currencies';
import { rateForm } from '~/forms/rates';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { enterRate } from '~/workflows/rates.server';
import { listOtherCurrencies, listRatesTo } from '~db/queries/exchange-rates';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Rates · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { firm, today, day } = await firmDay(context);
    const rates = await listRatesTo(context.db, firm.currency);
    const used = await listOtherCurrencies(context.db, firm.currency);
    const missing = used.filter((code) => !rates.some(({ from }) => from === code));
    return {
      saved: wasSaved(request),
      today,
      own: firm.currency,
      missing,
      rates: rates.map(({ from, rate, on }) => ({ from, rate, on: day(on) })),
    };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, rateForm, async (rate) => {
      await enterRate(context, rate);
      return redirect('/settings/rates?saved=1');
    }),
  );
}

export default function Rates() {
  const { saved, today, own, missing, rates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({
    schema: rateForm,
    result: answer?.result,
    defaultValue: { currency: missing[0] ?? '', on: today },
    id: 'rate',
  });
  const others = currencyCodes.filter((code) => code !== own);
  return (
    <SettingsPage
      title="Rates"
      below={`Offers in several currencies are kept apart. With a rate that you enter, the insights also show them together in ${own}, each time with the rate and its day.`}
      saved={saved && !answer}
    >
      {rates.length === 0 ? (
        <div className="mb-8 max-w-[560px]">
          <Empty>No rate is entered, so amounts in other currencies stay apart.</Empty>
        </div>
      ) : (
        <ul className="mb-8 max-w-[560px]">
          {rates.map(({ from, rate, on }) => (
            <li
              key={from}
              className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2"
            >
              <span className="num">
                1 {from} = {rate} {own} <span className="text-ink-2">of {on}</span>
              </span>
              <Form method="post" action={`/settings/rates/${from}/removal`}>
                <Button look="quiet" aria-label={`Remove the rate of ${from}`}>
                  Remove
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form
        key={JSON.stringify([rates, missing])}
        method="post"
        {...getFormProps(form)}
        className="grid max-w-[560px] gap-6"
      >
        <FormErrors form={form} />
        <SelectField
          meta={fields.currency}
          label="One unit of"
          {...(missing.length > 0 ? { hint: `Offered in, and without a rate: ${missing.join(', ')}.` } : {})}
          options={[
            { value: '', label: 'Choose a currency' },
            ...others.map((code) => ({ value: code, label: code })),
          ]}
        />
        <TextField
          meta={fields.rate}
          label={`costs so many ${own}`}
          hint="As your bank wrote it that day, like 1.0825. It takes the place of the one before."
          inputMode="decimal"
          autoComplete="off"
          className="max-w-48"
        />
        <TextField meta={fields.on} type="date" label="Of the day" className="max-w-48" />
        <div>
          <Button look="go">Save</Button>
        </div>
      </Form>
    </SettingsPage>
  );
}
