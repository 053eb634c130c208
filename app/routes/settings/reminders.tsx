import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/components/button';
import { CheckboxField, TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { TextLink } from '~/components/page';
import { useSiteForm } from '~/components/use-site-form';
import { useVisitor } from '~/components/use-visitor';
import { reminderRulesForm } from '~/forms/reminders';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { answeringFor } from '~/http/may';
import { editReminderRules, rulesOf } from '~/workflows/remind.server';
import { getFirm } from '~db/queries/firm';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Reminders · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { reminders } = await getFirm(context.db);
    return { saved: wasSaved(request), rules: rulesOf(reminders), post: context.post !== null };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', () =>
    answerForm(request, reminderRulesForm, async (rules) => {
      await editReminderRules(context, rules);
      return redirect('/settings/reminders?saved=1');
    }),
  );
}

export default function ReminderSettings() {
  const { saved, rules, post } = useLoaderData<typeof loader>();
  const { owner } = useVisitor();
  const answer = useActionData<typeof action>();
  const typed = (days: number | null) => (days === null ? '' : String(days));
  const [form, fields] = useSiteForm({
    schema: reminderRulesForm,
    result: answer?.result,
    defaultValue: {
      unreadDays: typed(rules.unreadDays),
      unansweredDays: typed(rules.unansweredDays),
      ...(rules.expiringDays === null ? {} : { expiring: 'on' as const }),
    },
    id: 'reminders',
  });
  const number = { inputMode: 'numeric', autoComplete: 'off', className: 'max-w-36' } as const;
  return (
    <SettingsPage
      title="Reminders"
      below="Short mails in the writer’s name, each at most once. An answer ends them. Every offer shows what it will send, and can say otherwise."
      saved={saved && !answer}
      owners
    >
      {post ? null : (
        <p className="mb-6 max-w-[62ch] text-ink-2">
          Nothing is mailed from here yet.{' '}
          {owner ? <TextLink to="/settings/post">Set a mail server</TextLink> : 'Set a mail server'} first;
          what you choose here holds from then on.
        </p>
      )}
      <Form
        key={JSON.stringify(rules)}
        method="post"
        {...getFormProps(form)}
        className="grid max-w-[560px] gap-6"
      >
        <FormErrors form={form} />
        <TextField
          meta={fields.unreadDays}
          label="If nobody opened it, after days"
          hint="Asks whether it arrived. Three is usual; empty: not at all."
          {...number}
        />
        <TextField
          meta={fields.unansweredDays}
          label="If it was read and not answered, after days"
          hint="Asks for a yes, a no or a question. Five is usual; empty: not at all."
          {...number}
        />
        <CheckboxField meta={fields.expiring} label="Two days before it closes" />
        <div>
          <Button look="go">Save</Button>
        </div>
      </Form>
    </SettingsPage>
  );
}
