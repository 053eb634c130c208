import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { firstProposalForm, newProposalForm } from '~/forms/new-proposal';
import { Button } from '../button';
import { SelectField, TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useOwnTimeZone } from '../use-own-time-zone';
import { useSiteForm } from '../use-site-form';
import { type Starter, StarterChoice } from './starter-choice';
import { type Known, sameName, WhomFields } from './whom-fields';

export type Choices = Known & {
  /** It is still to be asked who offers. */
  first: boolean;
  firmName?: string;
  /** Who is signed in: the first guess at who offers. */
  me?: { id: string; name: string; email: string } | null;
  clientName: string;
  parents: { id: string; client: string; label: string }[];
  starters: Starter[];
  /** The one that was asked for. */
  starter?: string | null;
};

export function NewProposalForm({
  choices,
  result,
}: {
  choices: Choices;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { first, parents, starters } = choices;
  const [client, setClient] = useState(choices.clientName);
  const [form, fields] = useSiteForm({
    schema: first ? firstProposalForm : newProposalForm,
    result,
    defaultValue: {
      clientName: choices.clientName,
      starter: choices.starter ?? 'blank',
      firmName: choices.firmName ?? '',
      ...(choices.me
        ? { authorId: choices.me.id, authorName: choices.me.name, authorEmail: choices.me.email }
        : {}),
    },
    id: 'new-proposal',
  });
  const timeZone = useOwnTimeZone();
  const doors = parents.filter((parent) => client === '' || sameName(parent.client, client));
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-9">
      <FormErrors form={form} />
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="mb-3 font-serif text-[19px] font-medium">Who it is for</legend>
        <WhomFields fields={fields} known={choices} typed={client} onClient={setClient} alone>
          {doors.length > 0 ? (
            <SelectField
              meta={fields.parentId}
              label="Follows an earlier offer? (optional)"
              hint="The earlier offer that opened this door."
              options={[{ value: '', label: 'No, it is a first cup' }, ...asOptions(doors)]}
            />
          ) : null}
        </WhomFields>
      </fieldset>
      {first ? (
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="mb-3 font-serif text-[19px] font-medium">Who you are</legend>
          <TextField
            meta={fields.firmName}
            label="Your firm"
            autoComplete="organization"
            hint="Or your own name."
          />
          <TextField meta={fields.authorName} label="Your name" autoComplete="name" />
          <TextField
            meta={fields.authorEmail}
            type="email"
            label="Your e-mail"
            autoComplete="email"
            hint="Their answer comes here."
          />
          {/* The firm's day ends where its people are, which the server may not know. */}
          <input type="hidden" name="timeZone" value={timeZone} />
        </fieldset>
      ) : null}
      <StarterChoice meta={fields.starter} starters={starters} />
      <div>
        <Button look="go">Start writing</Button>
      </div>
    </Form>
  );
}

const asOptions = (doors: Choices['parents']) => doors.map(({ id, label }) => ({ value: id, label }));
