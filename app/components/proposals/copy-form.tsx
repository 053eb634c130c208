import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { copyForm } from '~/forms/new-proposal';
import { Button, ButtonLink } from '../button';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';
import { type Known, WhomFields } from './whom-fields';

export function CopyForm({
  proposalId,
  choices,
  result,
}: {
  proposalId: string;
  choices: Known & { authorId: string };
  result: SubmissionResult<string[]> | undefined;
}) {
  const { authorId } = choices;
  const [client, setClient] = useState('');
  const [form, fields] = useSiteForm({ schema: copyForm, result, defaultValue: { authorId } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <FormErrors form={form} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <WhomFields fields={fields} known={choices} typed={client} onClient={setClient} />
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Copy it</Button>
        <ButtonLink to={`/proposals/${proposalId}`} look="quiet">
          Back
        </ButtonLink>
      </div>
    </Form>
  );
}
