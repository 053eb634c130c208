import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/components/button';
import { CheckboxField, TextArea } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { PageHead, TextLink } from '~/components/page';
import { ReminderPreview } from '~/components/proposals/reminder-preview';
import { reminderNames } from '~/components/proposals/reminders-card';
import { useSiteForm } from '~/components/use-site-form';
import { DomainError } from '~/domain/errors';
import { reminderForm } from '~/forms/reminders';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { editReminder, reminderKindOf, reminderPlans, reminderPreview } from '~/workflows/remind.server';
import { getProposal } from '~db/queries/proposals';

export const meta: MetaFunction = () => [{ title: 'Reminder · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, title } = await getProposal(context.db, idOf(params));
    const kind = reminderKindOf(params.kind);
    const plan = (await reminderPlans(context, id)).find((one) => one.kind === kind);
    if (!plan) throw new DomainError('conflict', 'Nothing was sent yet.');
    const { day } = await firmDay(context);
    const { subject, words, wanted, on, sentOn } = plan;
    const link = context.publicUrl && `${context.publicUrl}/p/…`;
    const preview = await reminderPreview(context, id, kind, link);
    const days = { on: on && day(on), sentOn: sentOn && day(sentOn) };
    return { id, title, kind, subject, words, wanted, preview, ...days };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, reminderForm, async (reminder) => {
      await editReminder(context, idOf(params), reminderKindOf(params.kind), reminder);
      return redirect(`/proposals/${idOf(params)}#reminders`);
    }),
  );
}

export default function Reminder() {
  const { id, title, kind, subject, words, wanted, preview, on, sentOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({
    schema: reminderForm,
    result: answer?.result,
    defaultValue: { words, ...(wanted ? { wanted: 'on' as const } : {}) },
    id: 'reminder',
  });
  return (
    <>
      <PageHead
        title={reminderNames[kind]}
        above={<TextLink to={`/proposals/${id}`}>{title}</TextLink>}
        below={
          sentOn
            ? `It went out on ${sentOn}.`
            : on
              ? `It goes out on ${on}, unless they answer before.`
              : 'As things are it does not go out.'
        }
      />
      {sentOn ? (
        <ReminderPreview subject={subject} text={preview} />
      ) : (
        <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
          <FormErrors form={form} />
          <CheckboxField meta={fields.wanted} label="Send this reminder" />
          <TextArea
            meta={fields.words}
            label="What it says"
            rows={5}
            hint="Between the greeting and your name. Leave it empty for our words."
          />
          <div>
            <Button look="go">Save</Button>
          </div>
          <ReminderPreview subject={subject} text={preview} />
        </Form>
      )}
    </>
  );
}
