import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { starterOfProposalForm } from '~/forms/own-starter';
import { Button, ButtonLink } from '../button';
import { TextField } from '../field';
import { FormErrors } from '../form-errors';
import { useSiteForm } from '../use-site-form';

/** What a new starter is picked by, and what stands in for the names in its texts. */
export function MakeStarterForm({
  proposalId,
  title,
  client,
  contact,
  named,
  result,
}: {
  proposalId: string;
  title: string;
  client: string;
  contact: string;
  /** Whether any text names the client or the contact. */
  named: boolean;
  result: SubmissionResult<string[]> | undefined;
}) {
  const [form, fields] = useSiteForm({
    schema: starterOfProposalForm,
    result,
    defaultValue: { name: title },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} />
      <TextField meta={fields.name} label="Name" autoComplete="off" hint="What you will pick it by." />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          meta={fields.trade}
          label="Trade (optional)"
          autoComplete="off"
          hint="Whose work it is, like “Designer”."
        />
        <TextField
          meta={fields.pitch}
          label="Pitch (optional)"
          autoComplete="off"
          hint="Why a prospect says yes to it, in one line."
        />
      </div>
      {named ? (
        <div className="grid items-start gap-5 rounded-[12px] bg-wait-soft p-4 text-ink sm:grid-cols-2">
          <p className="col-span-full font-medium">
            These texts name the old client. Say what to write instead, or mend them in the next step.
          </p>
          <TextField
            meta={fields.insteadOfClient}
            label={`Instead of “${client}”`}
            placeholder="your firm"
            autoComplete="off"
          />
          {contact ? (
            <TextField
              meta={fields.insteadOfContact}
              label={`Instead of “${contact}”`}
              placeholder="your buyer"
              autoComplete="off"
            />
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2.5">
        <Button look="go">Make it a starter offer</Button>
        <ButtonLink to={`/proposals/${proposalId}`} look="quiet">
          Back
        </ButtonLink>
      </div>
    </Form>
  );
}
