import { type DefaultValue, type FormMetadata, getFormProps, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, useHref } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { type FormStep, formId } from '~/domain/builder-steps';
import { type Marks, writeMarks } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import { useSiteForm } from '../use-site-form';
import type { AnyForm } from './rows/row-fields';
import { BothTexts } from './saving/both-texts';
import { Conflicts } from './saving/conflict-note';
import { type Entries, formDataOf, type Kept } from './saving/kept-text';
import { signedOut } from './saving/post-typed';
import { SaveState } from './saving/save-state';
import { useHandOver } from './saving/use-hand-over';
import { useRefill } from './saving/use-refill';
import { type Reading, useTyping } from './saving/use-typing';
import { NotSaved } from './step-notices';
import { StepWaysOn } from './step-ways-on';
import type { Held } from './use-builder';

type Input<Schema extends z.ZodType> = z.input<Schema>;
/** A form that saves some fields of an offer. */
export type StepSchema = z.ZodType<{ patch: Partial<Offer> }, Record<string, unknown>>;
/** What a step's action answers where it does not lead on. */
export type StepAnswer = { result: SubmissionResult<string[]>; held?: Held | null; conflicts?: string[] };

export type StepFields<Schema extends StepSchema> = {
  fields: ReturnType<FormMetadata<Extract<Input<Schema>, Record<string, unknown>>, string[]>['getFieldset']>;
  form: AnyForm;
};

/** The form of one step. `start`: what the fields begin with. */
export function StepForm<Schema extends StepSchema>({
  id,
  place,
  title,
  why,
  schema,
  formOf,
  start,
  kept,
  answer,
  result,
  cameBackFrom,
  children,
}: {
  id: string;
  place: FormStep;
  title: string;
  why: string;
  schema: Schema;
  formOf(offer: Offer): DefaultValue<z.input<Schema>>;
  start: DefaultValue<z.input<Schema>>;
  kept: Kept | null;
  answer: StepAnswer | undefined;
  result: SubmissionResult<string[]> | undefined;
  cameBackFrom: Marks | null;
  children(fields: StepFields<Schema>): ReactNode;
}) {
  const [arrivedWith] = useState(result);
  const [form, fields] = useSiteForm({ schema, result, defaultValue: start, id: formId });
  const read = (entries: Entries) => readingOf(formDataOf(entries), schema);
  const refill = useRefill(place, form as AnyForm, formOf);
  const address = useHref(`/proposals/${id}/typed/${place}`);
  const typing = useTyping({ place, address, value: form.value, read, kept, cameBackFrom, refill });
  const { onSubmit, ...props } = getFormProps(form);
  const handOver = useHandOver(typing, answer);
  return (
    <Form
      {...props}
      method="post"
      preventScrollReset
      onSubmit={(event) => {
        onSubmit(event);
        if (!event.defaultPrevented) handOver(event);
      }}
      onInput={(event) => event.isTrusted && typing.typesOn()}
      onBlur={({ relatedTarget: to }) => {
        typing.settle();
        // Whoever goes to a button saves by pressing it.
        if (!(to instanceof HTMLButtonElement)) void typing.saver.now();
      }}
    >
      <input type="hidden" name="started.from" value={writeMarks(typing.from)} />
      <SaveState {...typing.standing}>
        <h2 id="step-heading" tabIndex={-1} className="outline-none">
          {title}
        </h2>
      </SaveState>
      <p className="mt-1 mb-6 max-w-[62ch] text-ink-2">{why}</p>
      <NotSaved result={arrivedWith} />
      {arrivedWith ? <BothTexts {...typing} /> : null}
      <Conflicts.Provider value={typing.conflicts}>
        <div className="grid gap-7">{children({ fields: fields as StepFields<Schema>['fields'], form })}</div>
      </Conflicts.Provider>
      {/* Nothing moves under the hands of someone who types. */}
      {arrivedWith ? null : <BothTexts {...typing} />}
      {/* Who is signed out reads it once, above, with the way to sign in. */}
      <StepWaysOn
        place={place}
        errors={arrivedWith === result || typing.standing.refused === signedOut ? undefined : form.errors}
      />
    </Form>
  );
}

function readingOf(form: FormData, schema: StepSchema): Reading {
  const submission = parseWithZod(form, { schema });
  if (submission.status === 'success') return { patch: submission.value.patch, problem: null };
  const [name = '', sentences] = Object.entries(submission.error ?? {})[0] ?? [];
  return { patch: null, problem: { name, sentence: sentences?.[0] ?? 'This can’t be read yet.' } };
}
