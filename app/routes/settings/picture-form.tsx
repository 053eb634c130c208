import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/components/button';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import { pictureForm } from '~/forms/picture';
import { FileField } from './file-field';

/** Of a logo or a photo. `name`: what the button calls it. */
export function PictureForm({
  result,
  replaces,
  name,
  hint,
}: {
  result: SubmissionResult<string[]> | undefined;
  replaces: boolean;
  name: string;
  hint: string;
}) {
  const [form, fields] = useSiteForm({ schema: pictureForm, result });
  const busy = useNavigation().formData?.has('picture') ?? false;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="grid max-w-[560px] gap-5"
    >
      <FormErrors form={form} />
      <FileField
        meta={fields.picture}
        label={replaces ? 'Another picture' : 'Picture'}
        hint={`PNG, JPEG or SVG, up to 5 MB. ${hint}`}
        accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
      />
      <div>
        <Button look="go" disabled={busy}>
          {busy ? 'Redrawing it …' : replaces ? `Replace the ${name}` : `Use this ${name}`}
        </Button>
      </div>
    </Form>
  );
}
