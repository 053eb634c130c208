import type { SubmissionResult } from '@conform-to/react';
import { getFormProps, getInputProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import { logoForm } from '~/forms/logo';

export function LogoForm({
  result,
  replaces,
}: {
  result: SubmissionResult<string[]> | undefined;
  replaces: boolean;
}) {
  const [form, fields] = useSiteForm({ schema: logoForm, result });
  const { key, ...input } = getInputProps(fields.logo, {
    type: 'file',
    ariaDescribedBy: fields.logo.descriptionId,
  });
  const busy = useNavigation().formAction === '/settings/logo';
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="grid max-w-[560px] gap-5"
    >
      <FormErrors form={form} />
      <Field
        meta={fields.logo}
        label={replaces ? 'Another picture' : 'Picture'}
        hint="PNG, JPEG or SVG, up to 5 MB. It is redrawn as a PNG of at most 800 by 400, without anything else the file holds."
      >
        <input
          key={key}
          {...input}
          accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
          className="control cursor-pointer text-ink-2 file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-coffee-soft file:px-3 file:py-1 file:font-medium file:text-ink"
        />
      </Field>
      <div>
        <Button look="go" disabled={busy}>
          {busy ? 'Redrawing it …' : replaces ? 'Replace the logo' : 'Use this logo'}
        </Button>
      </div>
    </Form>
  );
}
