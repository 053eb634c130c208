import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import { passwordFields, passwordForm } from '~/forms/accounts';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { ownAccount } from '~/http/signed-in';
import { changePassword } from '~/workflows/accounts.server';
import { SettingsPage } from '../settings/settings-page';
import { NewPasswordField } from './new-password-field';

export const meta: MetaFunction = () => [{ title: 'Password · Settings · First Cup' }];

export function loader({ context }: LoaderFunctionArgs) {
  ownAccount(context);
  return null;
}

export function action({ context, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { person, sessionId } = ownAccount(context);
    return answerForm(
      request,
      passwordForm,
      async (typed) => {
        await changePassword(context, person.id, typed, sessionId);
        return redirect('/settings/sessions?saved=1');
      },
      { hideFields: passwordFields },
    );
  });
}

export default function Password() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({ schema: passwordForm, result: answer?.result });
  return (
    <SettingsPage title="Your password" below="Changing it signs you out everywhere else.">
      <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
        <FormErrors form={form} />
        <TextField
          meta={fields.current}
          type="password"
          label="Your password now"
          autoComplete="current-password"
        />
        <NewPasswordField meta={fields.password} label="New password" />
        <div className="flex flex-wrap gap-2.5">
          <Button look="go">Change it</Button>
          <ButtonLink to="/settings/sessions" look="quiet">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </SettingsPage>
  );
}
