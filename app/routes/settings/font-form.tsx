import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/components/button';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import { fontForm } from '~/forms/font';
import { FileField } from './file-field';

export function FontForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useSiteForm({ schema: fontForm, result });
  const busy = useNavigation().formAction === '/settings/fonts';
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="grid max-w-[560px] gap-5"
    >
      <FormErrors form={form} />
      <FileField
        meta={fields.font}
        label="Font file"
        hint="TTF or OTF, one weight to a file, up to 12 MB. Its licence has to allow embedding in documents."
        accept=".ttf,.otf,font/ttf,font/otf"
      />
      <div>
        <Button look="go" disabled={busy}>
          {busy ? 'Reading it …' : 'Add this font'}
        </Button>
      </div>
    </Form>
  );
}
