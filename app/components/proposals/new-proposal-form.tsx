import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { firstProposalForm, newProposalForm } from '~/forms/new-proposal';
import { Button } from '../button';
import { SelectField, TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';
import { type Starter, StarterChoice } from './starter-choice';
import { Suggestions } from './suggestions';

export type Choices = {
  first: boolean;
  clientName: string;
  clients: string[];
  contacts: { name: string; client: string }[];
  people: { id: string; name: string }[];
  parents: { id: string; client: string; label: string }[];
  starters: Starter[];
  /** The one that was asked for. */
  starter?: string | null;
};

/** Known clients and contacts are offered while one types; a name that is new becomes a new one. */
export function NewProposalForm({
  choices,
  result,
}: {
  choices: Choices;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { first, clients, contacts, people, parents, starters } = choices;
  const [client, setClient] = useState(choices.clientName);
  const [form, fields] = useSiteForm({
    schema: first ? firstProposalForm : newProposalForm,
    result,
    defaultValue: { clientName: choices.clientName, starter: choices.starter ?? 'blank' },
    id: 'new-proposal',
  });
  const same = (name: string) => name.trim().toLowerCase() === client.trim().toLowerCase();
  const known = clients.some(same);
  const theirs = contacts.filter((contact) => same(contact.client));
  const only = theirs.length === 1 ? theirs[0] : undefined;
  const doors = parents.filter((parent) => client === '' || same(parent.client));
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-9">
      <FormErrors form={form} />
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="mb-3 font-serif text-[19px] font-medium">Who it is for</legend>
        <TextField
          meta={fields.clientName}
          label="Client"
          list="known-clients"
          autoComplete="off"
          onInput={(event) => setClient(event.currentTarget.value)}
          hint="The business. Type a known name to use it again."
        />
        <TextField
          meta={fields.contactName}
          label="Contact"
          list="known-contacts"
          autoComplete="off"
          hint={known && only ? `Leave it empty for ${only.name}.` : 'One person who can say yes alone.'}
        />
        <TextField
          meta={fields.contactEmail}
          type="email"
          label="Their e-mail (optional)"
          autoComplete="off"
          hint={known ? 'Leave it empty for a contact you know.' : 'The ready mail is addressed to it.'}
        />
        <TextField meta={fields.contactRole} label="Their role (optional)" autoComplete="off" />
        <Suggestions id="known-clients" names={clients} />
        <Suggestions id="known-contacts" names={(known ? theirs : contacts).map(({ name }) => name)} />
        {doors.length > 0 ? (
          <SelectField
            meta={fields.parentId}
            label="Follows an earlier offer? (optional)"
            hint="The earlier offer that opened this door."
            options={[{ value: '', label: 'No, it is a first cup' }, ...asOptions(doors)]}
          />
        ) : null}
        {people.length > 1 ? (
          <SelectField
            meta={fields.authorId}
            label="Who offers"
            options={people.map(({ id, name }) => ({ value: id, label: name || 'Not named yet' }))}
          />
        ) : null}
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
          <TextField meta={fields.authorEmail} type="email" label="Your e-mail" autoComplete="email" />
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
