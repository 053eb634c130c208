import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { isDomainError } from '../domain/errors';
import { knownEntries } from '../forms/known-names';
import { statusOf } from './errors';

type Hidden = { hideFields?: string[] };

/**
 * Reads a form and does its work. What can't be read, or what the domain refuses, comes back beside its fields with
 * everything typed kept, but `hideFields`; adding, removing and moving rows comes back as the form's next look.
 */
export function answerForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<Response>,
  options?: Hidden,
): Promise<Response | FormAnswer>;
/** Where the work's answer is shown by the page itself. */
export function answerForm<Schema extends z.ZodType, Answer>(
  request: Request,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<Answer>,
  options?: Hidden,
): Promise<Answer | FormAnswer>;
export async function answerForm<Schema extends z.ZodType, Answer>(
  request: Request,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<Answer>,
  hidden: Hidden = {},
): Promise<Answer | FormAnswer> {
  const read = await readForm(request, schema, hidden);
  if (!read.ok) return read.answer;
  try {
    return await work(read.value);
  } catch (error) {
    return refusedForm(read, error, hidden);
  }
}

/** The value of a form, or the answer that says what is wrong with it. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { hideFields = [] }: Hidden = {},
) {
  const { form, strange } = knownEntries(await formDataOf(request), schema);
  const submission = parseWithZod(form, { schema });
  if (strange !== null) {
    const short = strange.length > 60 ? `${strange.slice(0, 60)}…` : strange;
    const message = `This form has no field “${short}”, so nothing was saved. Save it again from the page.`;
    return {
      ok: false as const,
      answer: formAnswer(submission.reply({ formErrors: [message], hideFields }), 400),
    };
  }
  if (submission.status !== 'success') {
    const status = submission.status === 'error' ? 400 : 200;
    return { ok: false as const, answer: formAnswer(submission.reply({ hideFields }), status) };
  }
  return { ok: true as const, value: submission.value, reply: submission.reply };
}

/** What the domain refuses, beside its field; everything else goes on as it is. */
export function refusedForm(
  { reply }: Pick<Submission<unknown, string[]>, 'reply'>,
  error: unknown,
  { hideFields = [] }: Hidden = {},
) {
  if (!isDomainError(error)) throw error;
  const { field, message } = error;
  const errors = field ? { fieldErrors: { [field]: [message] } } : { formErrors: [message] };
  return formAnswer(reply({ ...errors, hideFields }), statusOf(error));
}

type FormAnswer = ReturnType<typeof formAnswer>;
const formAnswer = (result: SubmissionResult<string[]>, status: number) => data({ result }, { status });

async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data({ message: 'This form could not be read. Go back and send it again.' }, { status: 400 });
  }
}
