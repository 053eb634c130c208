import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { contactForm } from '~/forms/new-proposal';
import { Button, ButtonLink } from '../button';
import { TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';

export function ContactForm({
  result,
  clientId,
  contact,
}: {
  result: SubmissionResult<string[]> | undefined;
  clientId: string;
  contact?: { name: string; email: string; role: string };
}) {
  const { name, email, role } = contact ?? { name: '', email: '', role: '' };
  const [form, fields] = useSiteForm({ schema: contactForm, result, defaultValue: { name, email, role } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
      <FormErrors form={form} />
      <TextField meta={fields.name} label="Name" autoComplete="off" />
      <TextField meta={fields.role} label="Role" hint="Such as head of shop, or owner. May stay empty." />
      <TextField
        meta={fields.email}
        type="email"
        label="E-mail"
        autoComplete="off"
        hint="Where a ready mail is addressed to."
      />
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Save</Button>
        <ButtonLink to={`/clients/${clientId}`} look="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
