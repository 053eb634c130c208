import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { sendingLaterForm } from '~/forms/sending-later';
import { Button } from '../button';
import { Field, SelectField, TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';

/** A day, a time and where that is the time. */
export function SendingLaterForm({
  result,
  saves,
  seen,
  zone,
  zones,
  on,
  today,
}: {
  result: SubmissionResult<string[]> | undefined;
  saves: string;
  seen: string;
  zone: string;
  zones: { value: string; label: string }[];
  on: string;
  today: string;
}) {
  const [form, fields] = useSiteForm({
    schema: sendingLaterForm,
    result,
    defaultValue: { on, time: '09:00', zone },
    id: 'sending-later',
  });
  const { time } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-[460px] gap-5">
      <FormErrors form={form} />
      <input type="hidden" name="saves" value={saves} />
      <input type="hidden" name="seen" value={seen} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField meta={fields.on} label="Day" type="date" min={today} />
        <Field meta={time} label="Time">
          <input
            id={time.id}
            name={time.name}
            type="time"
            className="control"
            defaultValue={time.initialValue}
            aria-invalid={time.errors ? true : undefined}
            aria-describedby={time.errors ? time.errorId : undefined}
          />
        </Field>
      </div>
      <SelectField
        meta={fields.zone}
        label="Where it is that time"
        hint="Choose the client’s place: a mail at nine in their morning is read."
        options={zones}
      />
      <div>
        <Button look="go">Send it then</Button>
      </div>
    </Form>
  );
}
