import type { SubmissionResult } from '@conform-to/react';
import { FileForm } from '~/components/file-form';
import { useSiteForm } from '~/components/use-site-form';
import { fontForm } from '~/forms/font';

export function FontForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useSiteForm({ schema: fontForm, result });
  return (
    <FileForm
      form={form}
      meta={fields.font}
      label="Font file"
      hint="TTF or OTF, one weight to a file, up to 12 MB. Its licence has to allow embedding in documents."
      accept=".ttf,.otf,font/ttf,font/otf"
      button="Add this font"
      busy="Reading it …"
    />
  );
}
