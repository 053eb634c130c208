import type { SubmissionResult } from '@conform-to/react';
import { type FormStep, fieldsOf } from '~/domain/builder-steps';
import { type Marks, marksOf, readMarks } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import type { StepAnswer } from '../step-form';
import { namesOf } from './form-names';

type Back = { result: SubmissionResult<string[]> | undefined; cameBackFrom: Marks | null };

/**
 * A form that the server sent back, as it goes on: from what it was started from, with what its writer took from
 * somebody else filled in. Two texts to choose from are no error of the form.
 */
export function cameBack(
  answer: StepAnswer | undefined,
  place: FormStep,
  held: Offer,
  formOf: (offer: Offer) => unknown,
): Back {
  if (!answer) return { result: undefined, cameBackFrom: null };
  const { result, conflicts = [] } = answer;
  const { started, ...typed } = (result.initialValue ?? {}) as { started?: Record<string, string> };
  const take = readMarks(started?.take ?? '');
  const fields = fieldsOf[place];
  const value = formOf(held) as Record<string, unknown>;
  const taken = fields.filter((field) => take[field] !== undefined && !conflicts.includes(field));
  const filled = taken.flatMap((field) =>
    namesOf(field, value, fields).map((name) => [name, value[name] ?? '']),
  );
  const from = readMarks(`${started?.from ?? ''} ${started?.keep ?? ''}`);
  return {
    result: {
      ...result,
      ...(result.initialValue ? { initialValue: { ...typed, ...Object.fromEntries(filled) } } : {}),
      ...(conflicts.length > 0 ? { status: undefined, error: {} } : {}),
    } as SubmissionResult<string[]>,
    cameBackFrom: { ...from, ...marksOf(held, taken) },
  };
}
