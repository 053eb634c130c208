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
import { passwordFields, setupForm } from '~/forms/accounts';
import { answerForm } from '~/http/answer-form';
import type { Context } from '~/http/context';
import { answering } from '~/http/errors';
import { withSession } from '~/http/signed-in';
import { isSetupAged, makeOwner } from '~/workflows/accounts.server';
import { hasOwner } from '~db/queries/accounts';
import { NewPasswordField } from './new-password-field';

export const meta: MetaFunction = () => [{ title: 'Set up · First Cup' }];

/** Once there is an owner, or where nobody signs in, there is nothing to set up. */
async function leaveWhenSettled(context: Context): Promise<void> {
  if (!context.accounts || (await hasOwner(context.db))) throw redirect('/');
}

export function loader({ context }: LoaderFunctionArgs) {
  return answering(async () => {
    await leaveWhenSettled(context);
    return { aged: await isSetupAged(context) };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answering(async () => {
    await leaveWhenSettled(context);
    return answerForm(
      request,
      setupForm,
      async (typed) => withSession(context, await makeOwner(context, typed, context.visitor), '/'),
      { hideFields: passwordFields },
    );
  });
}

export default function Setup() {
  const { aged } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({ schema: setupForm, result: answer?.result });
  return (
    <>
      <PageHead
        title="Make it yours"
        below="Others can reach this First Cup, so everybody signs in. You are its first owner: you invite the rest of the firm."
      />
      {aged && !answer ? (
        <Notice tone="wait">
          The code that the server printed is more than a day old and works no more. Restart the server: it
          prints a new one.
        </Notice>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} />
        <TextField
          meta={fields.code}
          label="Set-up code"
          hint="The server printed it when it started. It works once, for a day."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono uppercase"
          autoFocus
        />
        <TextField meta={fields.name} label="Your name" autoComplete="name" />
        <TextField meta={fields.email} type="email" label="E-mail" autoComplete="username" />
        <NewPasswordField meta={fields.password} label="Password" />
        <div>
          <Button look="go">Make me the owner</Button>
        </div>
      </Form>
    </>
  );
}
