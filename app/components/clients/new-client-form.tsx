import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { newClientForm } from '~/forms/new-proposal';
import { Button, ButtonLink } from '../button';
import { TextArea, TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';

export function NewClientForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useSiteForm({ schema: newClientForm, result });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
      <FormErrors form={form} />
      <TextField meta={fields.name} label="Name" autoComplete="off" />
      <TextArea meta={fields.address} label="Address" hint="Printed on offers. May stay empty." />
      <fieldset className="grid gap-5">
        <legend className="mb-1 font-serif text-[19px] font-medium">The first person there</legend>
        <p className="-mb-2 text-[13px] text-ink-2">Who can say yes alone. May stay empty for now.</p>
        <TextField meta={fields.contactName} label="Their name" autoComplete="off" />
        <TextField meta={fields.contactRole} label="Role" hint="Such as head of shop, or owner." />
        <TextField meta={fields.contactEmail} type="email" label="E-mail" autoComplete="off" />
      </fieldset>
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Add</Button>
        <ButtonLink to="/clients" look="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
