import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { mailingForm } from '~/forms/mailing';
import { Button } from '../button';
import { TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';

type Props = {
  id: string;
  address: string;
  /** What its button says. */
  go: string;
  look?: 'go' | 'plain';
  result?: SubmissionResult<string[]> | undefined;
};

/** Mails an offer once more, to an address that can be corrected right here. */
export function MailingForm({ id, address, go, look = 'plain', result }: Props) {
  const [form, fields] = useSiteForm({
    schema: mailingForm,
    result,
    defaultValue: { address },
    id: 'mailing',
  });
  return (
    <Form method="post" action={`/proposals/${id}/mailing`} {...getFormProps(form)} className="grid gap-3">
      <FormErrors form={form} />
      <TextField
        meta={fields.address}
        label="Their address"
        type="email"
        autoComplete="off"
        hint="What you change here is kept for this person."
      />
      <div>
        <Button look={look}>{go}</Button>
      </div>
    </Form>
  );
}
