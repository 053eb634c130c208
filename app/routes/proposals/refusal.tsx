import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SelectField, TextArea, TextField } from '~/components/field';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { declineReasons } from '~/domain/answers';
import { refusalForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { decline } from '~/workflows/answer.server';
import { backTo, recordPage } from './record-page';

export const meta: MetaFunction = () => [{ title: 'They said no · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => recordPage(context, params, 'decline'));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, refusalForm, async ({ declinedOn, ...answer }) => {
    await decline(context, idOf(params), { on: declinedOn, ...answer });
    return backTo(params);
  });
}

const reasons = [
  { value: '', label: 'Choose one' },
  ...declineReasons.map((reason) => ({
    value: reason,
    label: reason.charAt(0).toUpperCase() + reason.slice(1),
  })),
];

export default function Refusal() {
  const about = useLoaderData<typeof loader>();
  const [form, fields] = useSiteForm({
    schema: refusalForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: { declinedOn: about.today, by: about.contactName },
    id: 'refusal',
  });
  return (
    <RecordForm
      about={about}
      heading="They said no"
      why="A no with its reason is worth keeping: it shapes the next, smaller offer."
      save="Record the no"
      form={form}
    >
      <TextField meta={fields.declinedOn} type="date" label="When" max={about.today} />
      <TextField meta={fields.by} label="Who said it (optional)" autoComplete="off" />
      <SelectField meta={fields.reason} label="Why" options={reasons} />
      <TextArea meta={fields.note} label="In their words (optional)" />
    </RecordForm>
  );
}
