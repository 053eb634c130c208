import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { SelectField, TextField } from '../field';
import { Suggestions } from './suggestions';

export type Known = {
  clients: string[];
  contacts: { name: string; client: string }[];
  people: { id: string; name: string }[];
};

type Field = FieldMetadata<string | undefined>;
type Fields = Record<'clientName' | 'contactName' | 'contactEmail' | 'contactRole' | 'authorId', Field>;

/** Names in any case and spacing around them are one. */
export const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Whom an offer is for, and who makes it. Known clients and contacts are offered while one types; a name that is new
 * becomes a new one. `typed`: the client's name so far; `alone`: the contact may be left out where the client has one.
 */
export function WhomFields({
  fields,
  known: { clients, contacts, people },
  typed,
  onClient,
  alone = false,
  children,
}: {
  fields: Fields;
  known: Known;
  typed: string;
  onClient(name: string): void;
  alone?: boolean;
  children?: ReactNode;
}) {
  const isKnown = clients.some((name) => sameName(name, typed));
  const theirs = contacts.filter((contact) => sameName(contact.client, typed));
  const only = alone && isKnown && theirs.length === 1 ? theirs[0] : undefined;
  return (
    <>
      <TextField
        meta={fields.clientName}
        label="Client"
        list="known-clients"
        autoComplete="off"
        onInput={(event) => onClient(event.currentTarget.value)}
        hint="The business. Type a known name to use it again."
      />
      <TextField
        meta={fields.contactName}
        label="Contact"
        list="known-contacts"
        autoComplete="off"
        hint={only ? `Leave it empty for ${only.name}.` : 'One person who can say yes alone.'}
      />
      <TextField
        meta={fields.contactEmail}
        type="email"
        label="Their e-mail (optional)"
        autoComplete="off"
        hint={isKnown ? 'Leave it empty for a contact you know.' : 'The ready mail is addressed to it.'}
      />
      <TextField meta={fields.contactRole} label="Their role (optional)" autoComplete="off" />
      <Suggestions id="known-clients" names={clients} />
      <Suggestions id="known-contacts" names={(isKnown ? theirs : contacts).map(({ name }) => name)} />
      {children}
      {people.length > 1 ? (
        <SelectField
          meta={fields.authorId}
          label="Who offers"
          options={people.map(({ id, name }) => ({ value: id, label: name || 'Not named yet' }))}
        />
      ) : null}
    </>
  );
}
