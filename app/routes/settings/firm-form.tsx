import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import { Button } from '~/components/button';
import { SelectField, TextArea, TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import type { DocumentStyle, Language } from '~/domain/proposal';
import { firmForm } from '~/forms/settings';

const languageChoices: { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
  { value: 'it', label: 'Italian' },
];
const styleChoices: { value: DocumentStyle; label: string }[] = [
  { value: 'quiet', label: 'Quiet: much white, thin lines' },
  { value: 'letter', label: 'Letter: one text in serif' },
  { value: 'grid', label: 'Grid: a band of colour and boxes' },
];

type Choices = { value: string; label: string }[];

type FirmSettings = {
  firm: z.input<typeof firmForm>;
  nextNumber: string;
  choices: { currencies: Choices; locales: Choices; timeZones: Choices };
};

/** The same settings as words. */
export function readingOf({ firm, nextNumber, choices }: FirmSettings): { label: string; value: string }[] {
  const named = (all: Choices, value: unknown) => all.find((one) => one.value === value)?.label ?? '';
  return [
    { label: 'Name', value: firm.name ?? '' },
    { label: 'Address', value: firm.address ?? '' },
    { label: 'Currency', value: named(choices.currencies, firm.currency) },
    { label: 'Time zone', value: named(choices.timeZones, firm.timeZone) },
    { label: 'Region', value: named(choices.locales, firm.locale) },
    { label: 'Language of offers', value: named(languageChoices, firm.language) },
    { label: 'Look of offers', value: named(styleChoices, firm.style) },
    { label: 'Next number', value: nextNumber },
    { label: 'Usual payment terms', value: firm.paymentTerms ?? '' },
  ];
}

export function FirmForm({
  result,
  firm,
  nextNumber,
  choices,
}: FirmSettings & { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useSiteForm({ schema: firmForm, result, defaultValue: firm });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[640px] gap-5">
      <FormErrors form={form} />
      <TextField meta={fields.name} label="Name" hint="Your own name will do. It heads every offer." />
      <TextArea meta={fields.address} label="Address" hint="Printed below the name. May stay empty." />
      <TextField
        meta={fields.accent}
        type="color"
        label="Accent colour"
        hint="For headings and lines of the document. Too light a colour is printed a little darker, to be readable."
        className="h-11 max-w-24 p-1.5"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          meta={fields.currency}
          label="Currency"
          options={choices.currencies}
          hint="Of new offers. Each may have another."
        />
        <SelectField
          meta={fields.timeZone}
          label="Time zone"
          options={choices.timeZones}
          hint="“Valid until” lasts to midnight there."
        />
      </div>
      <SelectField
        meta={fields.locale}
        label="Region"
        options={choices.locales}
        hint="The order of dates, and A4 or US Letter."
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          meta={fields.language}
          label="Language of offers"
          options={languageChoices}
          hint="The document’s own words, in new offers."
        />
        <SelectField
          meta={fields.style}
          label="Look of offers"
          options={styleChoices}
          hint="Of new offers. Each may have another."
        />
      </div>
      <TextField
        meta={fields.numberPrefix}
        label="Number prefix"
        hint={`The next offer you send will be ${nextNumber}.`}
        className="max-w-48"
      />
      <TextArea meta={fields.paymentTerms} label="Usual payment terms" hint="Each offer may say otherwise." />
      <div>
        <Button look="go">Save</Button>
      </div>
    </Form>
  );
}
