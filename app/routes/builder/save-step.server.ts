import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { fieldsOf, isPlace, nextStep, type Place, type Step } from '~/domain/builder-steps';
import { isDomainError } from '~/domain/errors';
import type { Offer } from '~/domain/proposal';
import { answerForm } from '~/http/answer-form';
import { answering, responseOf } from '~/http/errors';
import { basisOf, writeOffer } from '~/workflows/write.server';
import type { Db } from '~db/open';
import { findDraft } from '~db/queries/revisions';

type StepSchema = z.ZodType<{ goTo?: string | undefined; patch: Partial<Offer> }>;
export type Bases = Record<keyof typeof fieldsOf, string>;

/** Saves one step of a draft and goes on. The address says what the writer started from, as `?basis=`. */
export function saveStep(
  place: Exclude<Step, 'review'>,
  schema: StepSchema,
  { request, params: { id = '' }, context }: ActionFunctionArgs,
) {
  const basis = new URL(request.url).searchParams.get('basis') ?? undefined;
  return answering(async () => {
    const answer = await answerForm(request, schema, async ({ goTo, patch }) => {
      await draftOrPage(context.db, id, () => writeOffer(context, id, patch, basis));
      return redirect(wayOn(id, place, goTo));
    });
    if (answer instanceof Response) return answer;
    // A refused form goes on from what is saved now: who saves it once more means it.
    const draft = await findDraft(context.db, id);
    return { ...answer, data: { ...answer.data, basis: draft && basisOf(draft.offer, fieldsOf[place]) } };
  });
}

/** What each step's fields hold now, for `saveStep` to compare with. */
export function basesOf(offer: Offer): Bases {
  const steps = Object.entries(fieldsOf).map(([step, fields]) => [step, basisOf(offer, fields)]);
  return Object.fromEntries(steps);
}

/**
 * Where there is no draft any more, the form has nowhere to come back to: the answer is a page that says so. (With
 * scripts the form stays, and says it itself.)
 */
export async function draftOrPage(db: Db, id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw isDomainError(error) && !(await findDraft(db, id)) ? responseOf(error) : error;
  }
}

/** Where the button leads that was pressed; the next step where it says nothing known. */
export const wayOn = (id: string, from: Place, goTo: string | undefined): string =>
  `/proposals/${id}/${isPlace(goTo) ? goTo : nextStep(from)}`;
