import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { isPlace, nextStep, type Place } from '~/domain/builder-steps';
import { isDomainError } from '~/domain/errors';
import type { Offer } from '~/domain/proposal';
import { answerForm } from '~/http/answer-form';
import { answering, responseOf } from '~/http/errors';
import { writeOffer } from '~/workflows/write.server';

type StepSchema = z.ZodType<{ goTo?: string | undefined; patch: Partial<Offer> }>;

/** Saves one step of a draft and goes on. */
export function saveStep(
  place: Place,
  schema: StepSchema,
  { request, params: { id = '' }, context }: ActionFunctionArgs,
) {
  return answering(() =>
    answerForm(request, schema, async ({ goTo, patch }) => {
      await draftOrPage(() => writeOffer(context, id, patch));
      return redirect(wayOn(id, place, goTo));
    }),
  );
}

/**
 * Where there is no draft any more, the form has nowhere to come back to: the answer is a page that says so. (With
 * scripts the form stays, and says it itself.)
 */
export async function draftOrPage(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const gone = isDomainError(error) && (error.code === 'conflict' || error.code === 'not-found');
    throw gone ? responseOf(error) : error;
  }
}

/** Where the button leads that was pressed; the next step where it says nothing known. */
export const wayOn = (id: string, from: Place, goTo: string | undefined): string =>
  `/proposals/${id}/${isPlace(goTo) ? goTo : nextStep(from)}`;
