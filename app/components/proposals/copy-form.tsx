import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { copyForm } from '~/forms/new-proposal';
import { Button, ButtonLink } from '../button';
import { SelectField, TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';
import { Suggestions } from './suggestions';

type Choices = {
  clients: string[];
  contacts: { name: string; client: string }[];
  people: { id: string; name: string }[];
  authorId: string;
};

/** Known clients and contacts are offered while one types; a name that is new becomes a new one. */
export function CopyForm({
  proposalId,
  choices,
  result,
}: {
  proposalId: string;
  choices: Choices;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { clients, contacts, people, authorId } = choices;
  const [client, setClient] = useState('');
  const [form, fields] = useSiteForm({ schema: copyForm, result, defaultValue: { authorId } });
  const same = (name: string) => name.trim().toLowerCase() === client.trim().toLowerCase();
  const known = clients.some(same);
  const theirs = known ? contacts.filter((contact) => same(contact.client)) : contacts;
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <FormErrors form={form} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
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
          hint="One person who can say yes alone."
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
        <Suggestions id="known-contacts" names={theirs.map(({ name }) => name)} />
        {people.length > 1 ? (
          <SelectField
            meta={fields.authorId}
            label="Who offers"
            options={people.map(({ id, name }) => ({ value: id, label: name || 'Not named yet' }))}
          />
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Copy it</Button>
        <ButtonLink to={`/proposals/${proposalId}`} look="quiet">
          Back
        </ButtonLink>
      </div>
    </Form>
  );
}
