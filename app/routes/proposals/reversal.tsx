import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { reversalForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { backTo, recordPage } from '~/http/record-page';
import { reverse } from '~/workflows/reverse.server';

export const meta: MetaFunction = () => [{ title: 'This record is wrong · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => recordPage(context, params, 'reverse'));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, reversalForm, async ({ reason }) => {
    await reverse(context, idOf(params), reason);
    return backTo(params);
  });
}

export default function Reversal() {
  const about = useLoaderData<typeof loader>();
  const [form, fields] = useSiteForm({
    schema: reversalForm,
    result: useActionData<typeof action>()?.result,
    id: 'reversal',
  });
  return (
    <RecordForm
      about={about}
      heading="This record is wrong"
      why={`Now it says: ${about.standing}. Taking that back leaves both lines in the history.`}
      save="Take the record back"
      danger
      form={form}
    >
      <TextField meta={fields.reason} label="What was wrong with it" autoComplete="off" />
    </RecordForm>
  );
}
