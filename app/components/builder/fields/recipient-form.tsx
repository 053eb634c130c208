import { getFormProps, getInputProps, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import type { z } from 'zod';
import { formId } from '~/domain/builder-steps';
import { TextField } from '../../field';
import { useSiteForm } from '../../use-site-form';
import { NotSaved } from '../step-notices';
import { StepWaysOn } from '../step-ways-on';

type Input = {
  contactId?: string | undefined;
  contactName?: string | undefined;
  contactEmail?: string | undefined;
  contactRole?: string | undefined;
  from?: string | undefined;
  goTo?: string | undefined;
};
type Known = { id: string; name: string; role: string; email: string };

/** Who at the client can say yes: someone known, or someone typed once. */
export function RecipientForm({
  schema,
  clientId,
  clientName,
  contactId,
  contacts,
  from,
  result,
}: {
  schema: z.ZodType<unknown, Input>;
  clientId: string;
  clientName: string;
  contactId: string | null;
  contacts: Known[];
  /** Whom the writer saw chosen: another one by now is asked about. */
  from: string;
  result: SubmissionResult<string[]> | undefined;
}) {
  const [arrivedWith] = useState(result);
  const defaultValue: Input = { contactId: contactId ?? '' };
  const [form, fields] = useSiteForm({ schema, result, defaultValue, id: formId });
  const choices = [
    ...contacts.map(({ id, name, role, email }) => ({
      id,
      name,
      below: [role, email].filter(Boolean).join(' · '),
    })),
    { id: '', name: 'Someone new', below: '' },
  ];
  const chosen = fields.contactId.initialValue ?? '';
  return (
    <Form {...getFormProps(form)} method="post" preventScrollReset className="group">
      <input type="hidden" name="from" value={from} />
      <h2 id="step-heading" tabIndex={-1} className="outline-none">
        For whom
      </h2>
      <p className="mt-1 mb-6 max-w-[62ch] text-ink-2">
        The one person at {clientName} who can say yes alone. An offer that needs a meeting to accept is too
        big.
      </p>
      <NotSaved result={arrivedWith} />
      {contacts.length > 0 ? (
        <fieldset className="mb-6 grid gap-2">
          <legend className="mb-1.5 font-medium">Who gets it</legend>
          {choices.map(({ id, name, below }) => (
            <label
              key={id}
              className="flex min-h-11 cursor-pointer items-center gap-3 rounded-[10px] border border-line bg-surface px-4 py-2.5 has-checked:border-coffee has-checked:bg-coffee-soft"
            >
              <input
                {...getInputProps(fields.contactId, { type: 'radio', value: id })}
                key={id}
                id={`${fields.contactId.id}-${id || 'new'}`}
                value={id}
                defaultChecked={chosen === id}
                className="size-4.5 accent-coffee"
                data-new={id === '' ? '' : undefined}
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {name}
                {below ? <span className="block text-[13px] text-ink-2">{below}</span> : null}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className={`grid gap-5 ${contacts.length > 0 ? 'group-not-has-[[data-new]:checked]:hidden' : ''}`}>
        <TextField meta={fields.contactName} label="Name" placeholder="Dana Fox" autoComplete="off" />
        <TextField
          meta={fields.contactEmail}
          type="email"
          label="E-mail"
          placeholder="dana@northwind.example"
          hint="The ready mail is addressed to it."
          autoComplete="off"
        />
        <TextField
          meta={fields.contactRole}
          label="Role"
          placeholder="Head of shop"
          hint="You may leave it out."
          autoComplete="off"
        />
      </div>
      <p className="mt-6 text-[13px] text-ink-2">
        The client’s own name and address are on{' '}
        <Link className="link" to={`/clients/${clientId}`}>
          the page of {clientName}
        </Link>
        .
      </p>
      <StepWaysOn place="recipient" errors={arrivedWith === result ? undefined : form.errors} />
    </Form>
  );
}
