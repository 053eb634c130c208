import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { withdrawalForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { backTo, recordPage } from '~/http/record-page';
import { withdraw } from '~/workflows/answer.server';

export const meta: MetaFunction = () => [{ title: 'Withdraw the offer · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => recordPage(context, params, 'withdraw'));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, withdrawalForm, async ({ withdrawnOn, reason }) => {
    await withdraw(context, idOf(params), { on: withdrawnOn, reason });
    return backTo(params);
  });
}

export default function Withdrawal() {
  const about = useLoaderData<typeof loader>();
  const [form, fields] = useSiteForm({
    schema: withdrawalForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: { withdrawnOn: about.today },
    id: 'withdrawal',
  });
  return (
    <RecordForm
      about={about}
      heading="Withdraw the offer"
      why="Tell the client yourself: this only records it. You can revise and send it again later."
      save="Withdraw the offer"
      danger
      form={form}
    >
      <TextField meta={fields.withdrawnOn} type="date" label="When" max={about.today} />
      <TextField meta={fields.reason} label="Why (optional)" autoComplete="off" />
    </RecordForm>
  );
}
