import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Button } from '~/components/button';
import { TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import { testMailForm } from '~/forms/test-mail';

/** Sends a mail to see whether the settings are right. */
export function TestMailForm({
  result,
  address,
}: {
  result: SubmissionResult<string[]> | undefined;
  address: string;
}) {
  const [form, fields] = useSiteForm({
    schema: testMailForm,
    result,
    defaultValue: { to: address },
    id: 'test-mail',
  });
  return (
    <section aria-labelledby="test-mail-head">
      <h2 id="test-mail-head" className="mb-2">
        Try it
      </h2>
      <Form method="post" {...getFormProps(form)}>
        <FormErrors form={form} />
        <div className="flex max-w-[520px] flex-wrap items-start gap-3">
          <div className="min-w-0 flex-[1_1_16rem]">
            <TextField meta={fields.to} label="Send a test mail to" type="email" autoComplete="email" />
          </div>
          <Button className="sm:mt-[29px]">Send it</Button>
        </div>
      </Form>
    </section>
  );
}
