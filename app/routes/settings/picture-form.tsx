import type { SubmissionResult } from '@conform-to/react';
import { FileForm } from '~/components/file-form';
import { useSiteForm } from '~/components/use-site-form';
import { pictureForm } from '~/forms/picture';

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
  return (
    <FileForm
      form={form}
      meta={fields.picture}
      label={replaces ? 'Another picture' : 'Picture'}
      hint={`PNG, JPEG or SVG, up to 5 MB. ${hint}`}
      accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
      button={replaces ? `Replace the ${name}` : `Use this ${name}`}
      busy="Redrawing it …"
    />
  );
}
