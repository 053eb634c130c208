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
import { reminderNames } from '~/components/proposals/reminders-card';
import { useSiteForm } from '~/components/use-site-form';
import { DomainError } from '~/domain/errors';
import { reminderForm } from '~/forms/reminders';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { editReminder, reminderKindOf, reminderPlans } from '~/workflows/remind.server';
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
    return { id, title, kind, subject, words, wanted, on: on && day(on), sentOn: sentOn && day(sentOn) };
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
  const { id, title, kind, subject, words, wanted, on, sentOn } = useLoaderData<typeof loader>();
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
        <p className="max-w-[62ch] whitespace-pre-line">{words}</p>
      ) : (
        <Form method="post" {...getFormProps(form)} className="grid max-w-[560px] gap-5">
          <FormErrors form={form} />
          <CheckboxField meta={fields.wanted} label="Send this reminder" />
          <p>
            <span className="mb-1.5 block font-medium">Subject</span>
            {subject}
          </p>
          <TextArea
            meta={fields.words}
            label="What it says"
            rows={5}
            hint="Between the greeting and your name. The last day to say yes and the link to the offer stand below it. Leave it empty for our words."
          />
          <div>
            <Button look="go">Save</Button>
          </div>
        </Form>
      )}
    </>
  );
}
