import { type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../button';
import { FormErrors } from '../form-errors';
import { PageHead } from '../page';

type Props = {
  about: { id: string; title: string; clientName: string };
  heading: string;
  why: string;
  save: string;
  danger?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: Conform's metadata is invariant in its schema, and this reads none of it
  form: FormMetadata<any, string[]>;
  children: ReactNode;
};

/** A short form that records one thing about a proposal, with a way back. */
export function RecordForm({ about, heading, why, save, danger = false, form, children }: Props) {
  return (
    <div className="max-w-[560px]">
      <PageHead title={heading} above={`${about.title}, ${about.clientName}`} below={why} />
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} />
        {children}
        <div className="flex flex-wrap gap-2.5">
          <Button look={danger ? 'danger' : 'go'}>{save}</Button>
          <ButtonLink to={`/proposals/${about.id}`} look="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
