import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMemo } from 'react';
import type { StarterOffer } from '~/domain/starter-offer';
import { ownStarterForm } from '~/forms/own-starter';
import type { AnyField } from '../builder/rows/row-fields';
import { Button, ButtonLink } from '../button';
import { TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';
import { Part } from './part';
import { StarterDocumentFields } from './starter-document-fields';
import { starterFormValue } from './starter-form-value';
import { StarterPriceFields } from './starter-price-fields';
import { StarterScopeFields } from './starter-scope-fields';
import { StarterTimeFields } from './starter-time-fields';

/** All of a starter offer on one page. */
export function StarterForm({
  starter,
  currency,
  currencies,
  result,
}: {
  starter: StarterOffer;
  currency: string;
  currencies: { value: string; label: string }[];
  result: SubmissionResult<string[]> | undefined;
}) {
  const schema = useMemo(() => ownStarterForm(currency), [currency]);
  const [form, typed] = useSiteForm({
    schema,
    result,
    defaultValue: starterFormValue(starter),
    id: 'starter',
  });
  const fields = typed as Record<string, AnyField>;
  const parts = { form, fields };
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[720px] gap-9">
      <FormErrors form={form} />
      <Part title="What you pick it by">
        <TextField meta={typed.name} label="Name" autoComplete="off" />
        <TextField
          meta={typed.trade}
          label="Trade"
          autoComplete="off"
          hint="Whose work it is, like “Designer”."
        />
        <TextField
          meta={typed.pitch}
          label="Pitch"
          autoComplete="off"
          hint="Why a prospect says yes to it, in one line."
        />
      </Part>
      <StarterScopeFields {...parts} />
      <StarterTimeFields {...parts} />
      <StarterPriceFields
        {...parts}
        currencies={[{ value: '', label: `As the firm writes (${currency})` }, ...currencies]}
      />
      <StarterDocumentFields {...parts} />
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Save</Button>
        <ButtonLink to="/settings/starters" look="quiet">
          Back
        </ButtonLink>
      </div>
    </Form>
  );
}
