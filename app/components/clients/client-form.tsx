import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { clientForm } from '~/forms/new-proposal';
import { Button, ButtonLink } from '../button';
import { TextArea, TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';

export function ClientForm({
  result,
  client,
}: {
  result: SubmissionResult<string[]> | undefined;
  client: { id: string; name: string; address: string };
}) {
  const { id, name, address } = client;
  const [form, fields] = useSiteForm({ schema: clientForm, result, defaultValue: { name, address } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
      <FormErrors form={form} />
      <TextField
        meta={fields.name}
        label="Name"
        hint="As it stands on the next offer. What was sent stays as it was."
      />
      <TextArea meta={fields.address} label="Address" hint="Printed on offers. May stay empty." />
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Save</Button>
        <ButtonLink to={`/clients/${id}`} look="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
