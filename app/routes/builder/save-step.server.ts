import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { type FormStep, isPlace, nextStep, type Place } from '~/domain/builder-steps';
import { DomainError, isDomainError } from '~/domain/errors';
import type { Field, Marks } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import { answerForm } from '~/http/answer-form';
import { answering, responseOf } from '~/http/errors';
import { writeOffer } from '~/workflows/write.server';
import type { Db } from '~db/open';
import { findDraft, type Revision } from '~db/queries/revisions';

type Started = { from: Marks; take: Marks; chose: boolean };
type StepSchema = z.ZodType<{ goTo?: string | undefined; started: Started; patch: Partial<Offer> }>;

/**
 * Saves one step of a draft and goes on; after a choice between two texts it stays. Where somebody else saved the same
 * fields meanwhile, the rest is saved and the form comes back with both texts.
 */
export function saveStep(
  place: FormStep,
  schema: StepSchema,
  { request, params: { id = '' }, context }: ActionFunctionArgs,
) {
  return answering(async () => {
    let conflicts: Field[] = [];
    const answer = await answerForm(request, schema, async ({ goTo, started, patch }) => {
      await draftOrPage(context.db, id, async () => {
        ({ conflicts } = await writeOffer(context, id, patch, started));
      });
      if (conflicts.length > 0) throw new DomainError('conflict', 'This was saved elsewhere meanwhile.');
      return redirect(wayOn(id, place, goTo ?? (started.chose ? place : undefined)));
    });
    if (answer instanceof Response) return answer;
    const draft = await findDraft(context.db, id);
    return { ...answer, data: { ...answer.data, conflicts, held: draft ? heldOf(draft) : null } };
  });
}

/** What the server holds of a draft, as the builder's pages know it. */
export const heldOf = ({ proposalId, revision, saves, offer }: Revision) => ({
  proposalId,
  revision,
  saves,
  offer,
});

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
