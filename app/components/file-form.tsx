import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { Button } from './button';
import { FileField } from './file-field';
import { FormErrors } from './form-errors';

/** A form that takes one file. `busy`: the word of the button while the file is on its way. */
export function FileForm<Shape extends Record<string, unknown>>({
  form,
  meta,
  label,
  hint,
  accept,
  button,
  busy,
}: {
  form: FormMetadata<Shape, string[]>;
  meta: FieldMetadata<File>;
  label: string;
  hint: string;
  accept: string;
  button: string;
  busy: string;
}) {
  const onItsWay = useNavigation().formData?.has(meta.name) ?? false;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="grid max-w-[560px] gap-5"
    >
      <FormErrors form={form} />
      <FileField meta={meta} label={label} hint={hint} accept={accept} />
      <div>
        <Button look="go" disabled={onItsWay}>
          {onItsWay ? busy : button}
        </Button>
      </div>
    </Form>
  );
}
