import { type DefaultValue, type FormMetadata, getFormProps, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { formId, type Place } from '~/domain/builder-steps';
import type { Offer } from '~/domain/proposal';
import { useSiteForm } from '../use-site-form';
import type { AnyForm } from './row-fields';
import { NotSaved, TextKept } from './step-notices';
import { StepWaysOn } from './step-ways-on';
import { useHearing } from './use-hearing';

type Input<Schema extends z.ZodType> = z.input<Schema>;
/** A form that saves some fields of an offer. */
export type StepSchema = z.ZodType<{ patch: Partial<Offer> }, Record<string, unknown>>;

export type StepFields<Schema extends StepSchema> = {
  fields: ReturnType<FormMetadata<Extract<Input<Schema>, Record<string, unknown>>, string[]>['getFieldset']>;
  form: AnyForm;
};

/** The form of one step. `saved`: as on the server; `start`: what the fields begin with. */
export function StepForm<Schema extends StepSchema>({
  place,
  title,
  why,
  schema,
  saved,
  start,
  restored,
  takeSaved,
  basis,
  result,
  children,
}: {
  place: Place;
  title: string;
  why: string;
  schema: Schema;
  saved: DefaultValue<z.input<Schema>>;
  start: DefaultValue<z.input<Schema>>;
  restored: boolean;
  takeSaved(): void;
  /** What the server held when this form was loaded. */
  basis: string;
  result: SubmissionResult<string[]> | undefined;
  children(fields: StepFields<Schema>): ReactNode;
}) {
  const [arrivedWith] = useState(result);
  const [form, fields] = useSiteForm({ schema, result, defaultValue: start, id: formId });
  const read = (data: FormData) => {
    const submission = parseWithZod(data, { schema });
    return submission.status === 'success' ? submission.value.patch : null;
  };
  const send = useHearing({ place, value: form.value, saved, restored, read });
  const { onSubmit, ...props } = getFormProps(form);
  return (
    <Form
      {...props}
      method="post"
      action={`?basis=${basis}`}
      preventScrollReset
      onSubmit={(event) => {
        send();
        onSubmit(event);
      }}
    >
      <h2 id="step-heading" tabIndex={-1} className="outline-none">
        {title}
      </h2>
      <p className="mt-1 mb-6 max-w-[62ch] text-ink-2">{why}</p>
      <NotSaved result={arrivedWith} />
      {restored ? <TextKept takeSaved={takeSaved} /> : null}
      <div className="grid gap-7">{children({ fields: fields as StepFields<Schema>['fields'], form })}</div>
      <StepWaysOn place={place} errors={arrivedWith === result ? undefined : form.errors} />
    </Form>
  );
}
