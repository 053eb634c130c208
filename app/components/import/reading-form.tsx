import { type DefaultValue, getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { DealField } from '~/domain/import/deals-table';
import { readingForm } from '~/forms/import-steps';
import { Button, ButtonLink } from '../button';
import { CheckboxField, SelectField, TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';

type Choice = { value: string; label: string };
type Unsure = { dates: boolean; mixed: boolean; plain: boolean; amounts: boolean };

const fieldsAsked: { field: DealField; label: string; hint?: string }[] = [
  { field: 'client', label: 'Client' },
  { field: 'title', label: 'Product or title' },
  { field: 'stage', label: 'Stage' },
  { field: 'amount', label: 'Amount' },
  { field: 'started', label: 'Began on' },
  { field: 'closed', label: 'Decided on' },
  { field: 'seller', label: 'Who of us led it' },
  { field: 'contact', label: 'Whom it was with' },
  {
    field: 'email',
    label: 'Their e-mail',
    hint: 'Of people who are new here. What is no address is left out.',
  },
  { field: 'currency', label: 'Currency of each row' },
  { field: 'reason', label: 'Why it was lost' },
  {
    field: 'key',
    label: 'Key',
    hint: 'Different in every row, the same in the next file: so nothing comes twice.',
  },
];

const orders: Choice[] = [
  { value: 'mdy', label: 'Month first: 3/31/2026' },
  { value: 'dmy', label: 'Day first: 31/3/2026' },
];
/** Where all of them begin with the year, any order reads them. */
const plainOrder = 'Year first: 2026-03-31';
const marks: Choice[] = [
  { value: '.', label: 'Point: 1,234.50' },
  { value: ',', label: 'Comma: 1.234,50' },
];
const encodings: Choice[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows (1252)' },
  { value: 'utf-16le', label: 'UTF-16, little end first' },
  { value: 'utf-16be', label: 'UTF-16, big end first' },
];
const delimiters: Choice[] = [
  { value: 'comma', label: 'Comma' },
  { value: 'semicolon', label: 'Semicolon' },
  { value: 'tab', label: 'Tab' },
  { value: 'bar', label: 'Bar |' },
];

export function ReadingForm({
  result,
  header,
  unsure,
  ownName,
  currencies,
  values,
}: {
  result: SubmissionResult<string[]> | undefined;
  header: string[];
  unsure: Unsure;
  /** Whether its numbers are others' under its usual name. */
  ownName: boolean;
  currencies: Choice[];
  values: Record<string, string>;
}) {
  const [form, fields] = useSiteForm({
    schema: readingForm,
    result,
    defaultValue: values as DefaultValue<z.input<typeof readingForm>>,
    id: 'reading',
  });
  const columns = [
    { value: '', label: 'Not in this file' },
    ...header.map((label, at) => ({ value: String(at), label })),
  ];
  return (
    <Form method="post" {...getFormProps(form)} className="mt-8 grid max-w-[860px] gap-9">
      <FormErrors form={form} />
      <Part title="Which column says what">
        {fieldsAsked.map(({ field, label, hint }) => (
          <SelectField
            key={field}
            meta={fields[field]}
            label={label}
            options={columns}
            {...(hint ? { hint } : {})}
          />
        ))}
      </Part>
      <Part title="How it is written">
        <SelectField
          meta={fields.dateOrder}
          label="Dates"
          options={unsure.plain ? plainly(orders, values.dateOrder) : asked(orders, unsure.dates)}
          hint={aboutDates(unsure)}
        />
        <SelectField
          meta={fields.decimalMark}
          label="Before the decimals stands"
          options={asked(marks, unsure.amounts)}
          hint={
            unsure.amounts
              ? 'No amount here tells. Please say it.'
              : 'As the amounts of this file are written.'
          }
        />
        <SelectField
          meta={fields.usualCurrency}
          label="Currency"
          options={currencies}
          hint="Of the rows that name none."
        />
        <TextField
          meta={fields.source}
          label="Where it comes from"
          hint={
            ownName
              ? 'These numbers are taken by other deals; this file gets a name of its own. Is it the same source after all? Type its name.'
              : 'Name the next file the same, and only what is new in it is taken.'
          }
          autoComplete="off"
        />
      </Part>
      <details className="rounded-[10px] border border-line px-4 py-3">
        <summary className="cursor-pointer font-medium">
          The letters look wrong, or the columns are not apart
        </summary>
        <div className="mt-4 grid gap-5 sm:grid-cols-2">
          <SelectField meta={fields.encoding} label="Letters" options={encodings} />
          <SelectField meta={fields.delimiter} label="Between columns stands" options={delimiters} />
          <CheckboxField meta={fields.header} label="The first row names the columns" />
        </div>
      </details>
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Go on</Button>
        <ButtonLink to="/settings/import" look="quiet">
          Later
        </ButtonLink>
      </div>
    </Form>
  );
}

const plainly = (choices: Choice[], chosen = ''): Choice[] =>
  choices.map((one) => (one.value === chosen ? { ...one, label: plainOrder } : one));

const asked = (choices: Choice[], unsure: boolean): Choice[] =>
  unsure ? [{ value: '', label: 'Choose' }, ...choices] : choices;

function aboutDates({ dates, mixed }: Unsure): string {
  if (mixed) return 'Both orders are in this file. Rows that do not fit your choice are refused.';
  return dates
    ? 'No day here is above 12, so nothing tells. Please say it.'
    : 'As the dates of this file are written.';
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 font-serif text-[19px]">{title}</legend>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
