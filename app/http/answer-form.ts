import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { isDomainError, statusOf } from './errors';

/**
 * Reads a form and does its work. What can't be read, or what the domain refuses, comes back beside its fields with
 * everything typed kept; adding, removing and moving rows comes back as the form's next look.
 */
export async function answerForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<Response>,
) {
  const submission = parseWithZod(await formDataOf(request), { schema });
  if (submission.status !== 'success') {
    return formAnswer(submission.reply(), submission.status === 'error' ? 400 : 200);
  }
  try {
    return await work(submission.value);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return formAnswer(submission.reply({ formErrors: [error.message] }), statusOf(error));
  }
}

const formAnswer = (result: SubmissionResult<string[]>, status: number) => data({ result }, { status });

async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data({ message: 'This form could not be read. Go back and send it again.' }, { status: 400 });
  }
}
