import type { ActionFunctionArgs } from '@remix-run/node';
import { isFormStep } from '~/domain/builder-steps';
import { stepForms } from '~/forms/offer-steps';
import { answerForm } from '~/http/answer-form';
import { writeOffer } from '~/workflows/write.server';
import { findDraft } from '~db/queries/revisions';
import { heldOf } from './save-step.server';

/**
 * Saves a step as it is being typed. Answers what the server holds by now: 200, 409 where somebody else saved the same
 * fields too (they are named, the rest is saved), or why nothing was saved.
 */
export async function action({ request, params: { id = '', step = '' }, context }: ActionFunctionArgs) {
  if (!isFormStep(step)) return Response.json({ message: 'There is no such step.' }, { status: 404 });
  const answer = await answerForm(request, stepForms[step], async ({ started, patch }) => {
    const { draft, conflicts } = await writeOffer(context, id, patch, started);
    return Response.json({ held: heldOf(draft), conflicts }, { status: conflicts.length > 0 ? 409 : 200 });
  });
  if (answer instanceof Response) return answer;
  const draft = await findDraft(context.db, id);
  const [message = 'This can’t be read yet.'] = Object.values(answer.data.result.error ?? {}).flat();
  return Response.json(
    { message, ...(draft ? { held: heldOf(draft) } : {}) },
    { status: answer.init?.status ?? 400 },
  );
}
