import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { contributionWords, factWords, signalWords, touchpointWords } from '~/domain/relationship/line-words';
import { contributionKinds, factKinds } from '~/domain/relationship/log';
import { askedSignals, contributionForm, factForm, happenings, touchpointForm } from '~/forms/lines';
import { Button } from '../../button';
import { CheckboxField, SelectField, TextField } from '../../field';
import { FormErrors } from '../../form-errors';
import { useSiteForm } from '../../use-site-form';

/** Whom and when a line can be about. */
export type LineChoices = {
  clientId: string;
  today: string;
  contacts: { id: string; name: string }[];
  people: { id: string; name: string }[];
  /** The one of our people who most likely did it. */
  personId: string;
};
type Props = { about: LineChoices; result?: SubmissionResult<string[]> | undefined };

const nobody = { value: '', label: 'Nobody named' };
const named = (all: { id: string; name: string }[]) => [
  nobody,
  ...all.map(({ id, name }) => ({ value: id, label: name })),
];

/** A call, a meeting or a mail. */
export function TouchpointForm({ about, result }: Props) {
  const { clientId, today, contacts, people, personId } = about;
  const [form, fields] = useSiteForm({
    id: 'touchpoint',
    schema: touchpointForm,
    result,
    // That they began, and whom it was with, is only so where somebody says it.
    defaultValue: { happened: 'us call', on: today, personId },
  });
  const folded = [fields.contactId, fields.personId, fields.on];
  return (
    <LineForm form={getFormProps(form)} to={`/clients/${clientId}/touchpoints`} save="Write it down">
      <FormErrors form={form} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_200px]">
        <TextField
          meta={fields.note}
          label="In a line"
          autoComplete="off"
          placeholder="About the app"
          className="scroll-mt-28"
        />
        <SelectField
          meta={fields.happened}
          label="What happened"
          options={happenings.map((one) => {
            const [by, kind] = one.split(' ') as ['us' | 'them', 'call'];
            return { value: one, label: touchpointWords[by][kind] };
          })}
        />
      </div>
      <details open={result?.status === 'error' || folded.some((field) => field.errors !== undefined)}>
        <summary className="min-h-9 cursor-pointer py-1.5">What they did, who it was, and when</summary>
        <fieldset className="mt-2">
          <legend className="font-medium">And they</legend>
          <div className="grid gap-x-5 sm:grid-cols-2">
            {askedSignals.map((signal) => (
              <CheckboxField
                key={signal}
                meta={fields[signal]}
                label={signalWords[signal].replace(/^they /, '')}
              />
            ))}
          </div>
        </fieldset>
        <div className="mt-3 grid gap-4 sm:grid-cols-3">
          <SelectField meta={fields.contactId} label="Who of them" options={named(contacts)} />
          <SelectField meta={fields.personId} label="Who of us" options={named(people)} />
          <TextField meta={fields.on} type="date" label="When" max={today} />
        </div>
      </details>
    </LineForm>
  );
}

/** Something they told us. */
export function FactForm({ about: { clientId, today }, result }: Props) {
  const [form, fields] = useSiteForm({
    id: 'fact',
    schema: factForm,
    result,
    defaultValue: { kind: 'goal', on: today },
  });
  return (
    <LineForm form={getFormProps(form)} to={`/clients/${clientId}/facts`} save="Note the fact">
      <FormErrors form={form} />
      <div className="grid gap-4 sm:grid-cols-[220px_minmax(0,1fr)]">
        <SelectField
          meta={fields.kind}
          label="What it is"
          options={factKinds.map((kind) => ({ value: kind, label: factWords[kind] }))}
        />
        <TextField
          meta={fields.text}
          label="The fact"
          autoComplete="off"
          placeholder="One in three visitors leaves at the delivery step"
        />
      </div>
      <div className="max-w-[220px]">
        <TextField meta={fields.on} type="date" label="They said so on" max={today} />
      </div>
    </LineForm>
  );
}

/** What we brought unasked. */
export function ContributionForm({ about: { clientId, today }, result }: Props) {
  const [form, fields] = useSiteForm({
    id: 'contribution',
    schema: contributionForm,
    result,
    defaultValue: { kind: 'advice', on: today },
  });
  return (
    <LineForm form={getFormProps(form)} to={`/clients/${clientId}/contributions`} save="Write it down">
      <FormErrors form={form} />
      <div className="grid gap-4 sm:grid-cols-[220px_minmax(0,1fr)]">
        <SelectField
          meta={fields.kind}
          label="What it was"
          options={contributionKinds.map((kind) => ({ value: kind, label: contributionWords[kind] }))}
        />
        <TextField
          meta={fields.text}
          label="What you gave"
          autoComplete="off"
          placeholder="The name of a good printer"
        />
      </div>
      <div className="max-w-[220px]">
        <TextField meta={fields.on} type="date" label="When" max={today} />
      </div>
    </LineForm>
  );
}

function LineForm({
  form,
  to,
  save,
  children,
}: {
  form: ReturnType<typeof getFormProps>;
  to: string;
  save: string;
  children: ReactNode;
}) {
  return (
    <Form method="post" action={to} {...form} className="grid gap-4">
      {children}
      <div>
        <Button>{save}</Button>
      </div>
    </Form>
  );
}
