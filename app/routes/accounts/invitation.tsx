import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/components/button';
import { TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { PageHead } from '~/components/page';
import { useSiteForm } from '~/components/use-site-form';
import { invitationForm, passwordFields } from '~/forms/accounts';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { withSession } from '~/http/signed-in';
import { acceptInvitation, readInvitation } from '~/workflows/invitations.server';
import { getFirm } from '~db/queries/firm';
import { NewPasswordField } from './new-password-field';

export const meta: MetaFunction = () => [{ title: 'Welcome · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    if (!context.accounts) throw redirect('/');
    const { name, email, hasAccount } = await readInvitation(context, params.token ?? '');
    return { name, email, hasAccount, firm: (await getFirm(context.db)).name };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() => {
    if (!context.accounts) return redirect('/');
    return answerForm(
      request,
      invitationForm,
      async (typed) => {
        const token = await acceptInvitation(context, params.token ?? '', typed, context.visitor);
        return withSession(context, token, '/');
      },
      { hideFields: passwordFields },
    );
  });
}

export default function Invitation() {
  const { name, email, hasAccount, firm } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({
    schema: invitationForm,
    result: answer?.result,
    defaultValue: { email },
  });
  return (
    <>
      <PageHead
        title={hasAccount ? 'Choose a new password' : `Welcome${name ? `, ${name}` : ''}`}
        below={
          hasAccount
            ? 'The one before stops working, and everything that is signed in with it is signed out.'
            : `Choose how you sign in to the offers of ${firm || 'your firm'}.`
        }
      />
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} />
        <TextField
          meta={fields.email}
          type="email"
          label="E-mail"
          autoComplete="username"
          readOnly={hasAccount}
          className={hasAccount ? 'bg-sunk text-ink-2' : ''}
        />
        <NewPasswordField meta={fields.password} label={hasAccount ? 'New password' : 'Password'} />
        <div>
          <Button look="go">{hasAccount ? 'Save and sign in' : 'Sign in'}</Button>
        </div>
      </Form>
    </>
  );
}
