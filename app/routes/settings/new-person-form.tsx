import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Button } from '~/components/button';
import { TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import { newPersonForm } from '~/forms/settings';

export function NewPersonForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useSiteForm({ schema: newPersonForm, result });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[640px] gap-5">
      <FormErrors form={form} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField meta={fields.name} label="Name" autoComplete="off" />
        <TextField
          meta={fields.email}
          type="email"
          label="E-mail"
          autoComplete="off"
          hint="May stay empty."
        />
      </div>
      <div>
        <Button>Add</Button>
      </div>
    </Form>
  );
}
