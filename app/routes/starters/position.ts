import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { starterMoveForm } from '~/forms/own-starter';
import { answering } from '~/http/errors';
import { moveStarter } from '~/workflows/starters.server';

/** One place up or down among our own. */
export function action({ context, params: { starterId = '' }, request }: ActionFunctionArgs) {
  return answering(async () => {
    const typed = starterMoveForm.safeParse(Object.fromEntries(await request.formData()));
    if (!typed.success) throw new DomainError('invalid', 'A starter offer moves up or down.');
    await moveStarter(context, starterId, typed.data.way);
    return redirect(`/settings/starters#${starterId}`);
  });
}

export const loader = () => redirect('/settings/starters');

export { NoPage as default } from '~/components/no-page';
