import type { ActionFunctionArgs } from '@remix-run/node';
import { isFormStep } from '~/domain/builder-steps';
import { stepForms } from '~/forms/offer-steps';
import { answerForm } from '~/http/answer-form';
import { writeOffer } from '~/workflows/write.server';
import { findDraft } from '~db/queries/revisions';
import { heldOf } from './save-step.server';

/**
 * Saves a step as it is being typed. Answers what the server holds by now, and names the fields of which nothing was
 * saved because somebody else saved them too; or says why nothing was saved at all.
 */
export async function action({ request, params: { id = '', step = '' }, context }: ActionFunctionArgs) {
  if (!isFormStep(step)) return Response.json({ message: 'There is no such step.' }, { status: 404 });
  const answer = await answerForm(request, stepForms[step], async ({ started, patch }) => {
    const { draft, conflicts } = await writeOffer(context, id, patch, started);
    return Response.json({ held: heldOf(draft), conflicts });
  });
  if (answer instanceof Response) return answer;
  const draft = await findDraft(context.db, id);
  const [message = 'This can’t be read yet.'] = Object.values(answer.data.result.error ?? {}).flat();
  return Response.json(
    { message, ...(draft ? { held: heldOf(draft) } : {}) },
    { status: answer.init?.status ?? 400 },
  );
}
