import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { CheckboxField } from '~/components/field';
import { useSiteForm } from '~/components/use-site-form';
import { invitationDays } from '~/domain/sessions';
import { inviteForm } from '~/forms/accounts';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { mustMay } from '~/http/may';
import { invite } from '~/workflows/invitations.server';
import { findAccount } from '~db/queries/accounts';
import { getPerson } from '~db/queries/people';
import { InvitationLink } from './invitation-link';
import { SettingsPage } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Invite · Settings · First Cup' }];

/** The page may show a link that is nobody else's to read. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    if (!context.accounts) throw redirect('/settings/people');
    await mustMay(context, 'invite');
    const { id, name } = await getPerson(context.db, params.personId ?? '');
    return { name, hasAccount: (await findAccount(context.db, id)) !== undefined };
  });
}

/** Shows the link on the page it answers with, and nowhere else: only its hash is kept. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    if (!context.accounts) throw redirect('/settings/people');
    await mustMay(context, 'invite');
    const { id } = await getPerson(context.db, params.personId ?? '');
    return answerForm(request, inviteForm, async ({ owner }) => {
      const { token } = await invite(context, { personId: id, role: owner ? 'owner' : 'member' });
      const link = `${context.publicUrl ?? new URL(request.url).origin}/invitations/${token}`;
      return { result: undefined, link };
    });
  });
}

export default function Invite() {
  const { name, hasAccount } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const link = answer && 'link' in answer ? answer.link : null;
  const [form, fields] = useSiteForm({ schema: inviteForm, result: answer?.result });
  return (
    <SettingsPage
      title={hasAccount ? `A new password for ${name}` : `Invite ${name}`}
      below={
        hasAccount
          ? 'A link by which they choose one themselves. It signs them out everywhere else.'
          : 'A link by which they choose how to sign in. You hand it over yourself.'
      }
    >
      {link ? <InvitationLink link={link} days={invitationDays} /> : null}
      <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
        {hasAccount ? null : (
          <CheckboxField
            meta={fields.owner}
            label="As an owner"
            hint="May invite others, end their access, and change the firm’s settings. Members do all other work."
          />
        )}
        <div className="flex flex-wrap gap-2.5">
          <Button look={link ? 'plain' : 'go'}>{link ? 'Make another link' : 'Make the link'}</Button>
          <ButtonLink to="/settings/people" look="quiet">
            Back to People
          </ButtonLink>
        </div>
      </Form>
    </SettingsPage>
  );
}
