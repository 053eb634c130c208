import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { CheckboxField, TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import { personForm } from '~/forms/settings';

export function PersonForm({
  result,
  person,
  mayReaddress,
  mayEnd,
}: {
  result: SubmissionResult<string[]> | undefined;
  person: { name: string; email: string; active: boolean };
  mayReaddress: boolean;
  mayEnd: boolean;
}) {
  const { name, email, active } = person;
  const [form, fields] = useSiteForm({
    schema: personForm,
    result,
    defaultValue: { name, email, active: active ? 'on' : undefined },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
      <FormErrors form={form} />
      <TextField meta={fields.name} label="Name" autoComplete="off" />
      <TextField
        meta={fields.email}
        type="email"
        label="E-mail"
        autoComplete="off"
        readOnly={!mayReaddress}
        className={mayReaddress ? '' : 'bg-sunk text-ink-2'}
        hint={mayReaddress ? 'May stay empty.' : 'They change it themselves, or an owner does.'}
      />
      {mayEnd ? (
        <CheckboxField
          meta={fields.active}
          label="Active"
          hint="Someone who left writes no new offers, and stays in the history."
        />
      ) : active ? (
        <input type="hidden" name={fields.active.name} value="on" />
      ) : null}
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Save</Button>
        <ButtonLink to="/settings/people" look="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
