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
import { Notice, PageHead } from '~/components/page';
import { useSiteForm } from '~/components/use-site-form';
import { passwordFields, signInForm } from '~/forms/accounts';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { ownPath } from '~/http/own-path';
import { withSession } from '~/http/signed-in';
import { signIn } from '~/workflows/accounts.server';
import { getFirm } from '~db/queries/firm';

export const meta: MetaFunction = () => [{ title: 'Sign in · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { searchParams } = new URL(request.url);
    const to = ownPath(searchParams.get('to'));
    if (!context.accounts || context.person) throw redirect(to);
    return { to, firm: (await getFirm(context.db)).name, signedOut: searchParams.has('out') };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answering(() => {
    if (!context.accounts) return redirect('/');
    return answerForm(
      request,
      signInForm,
      async ({ to, ...typed }) =>
        withSession(context, await signIn(context, typed, context.visitor), ownPath(to)),
      { hideFields: passwordFields },
    );
  });
}

export default function SignIn() {
  const { to, firm, signedOut } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({ schema: signInForm, result: answer?.result, defaultValue: { to } });
  return (
    <>
      <PageHead title="Sign in" below={firm ? `To the offers of ${firm}.` : undefined} />
      {signedOut && !answer ? <Notice tone="kept">You are signed out.</Notice> : null}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} />
        <input type="hidden" name={fields.to.name} value={to} />
        <TextField meta={fields.email} type="email" label="E-mail" autoComplete="username" autoFocus />
        <TextField meta={fields.password} type="password" label="Password" autoComplete="current-password" />
        <div>
          <Button look="go">Sign in</Button>
        </div>
        <p className="text-[13px] text-ink-2">
          Forgot the password? Ask an owner for a new link. An owner who forgot theirs runs{' '}
          <code>first-cup reset-password</code> on the machine itself.
        </p>
      </Form>
    </>
  );
}
