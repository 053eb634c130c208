import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SelectField, TextField } from '~/components/field';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { withdrawalForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { withdraw } from '~/workflows/answer.server';
import { leaders } from './leaders';
import { backTo, recordPage } from './record-page';

export const meta: MetaFunction = () => [{ title: 'Withdraw the offer · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => ({
    ...(await recordPage(context, params, 'withdraw')),
    ...(await leaders(context, params)),
  }));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, withdrawalForm, async ({ withdrawnOn, ...rest }) => {
    await withdraw(context, idOf(params), { on: withdrawnOn, ...rest });
    return backTo(params);
  });
}

export default function Withdrawal() {
  const about = useLoaderData<typeof loader>();
  const [form, fields] = useSiteForm({
    schema: withdrawalForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: { withdrawnOn: about.today, by: about.author },
    id: 'withdrawal',
  });
  return (
    <RecordForm
      about={about}
      heading="Withdraw the offer"
      why="Their link leads nowhere from then on, and First Cup does not tell them: write to them yourself. You can revise the offer and send it again later."
      save="Withdraw the offer"
      danger
      form={form}
    >
      <TextField meta={fields.withdrawnOn} type="date" label="When" max={about.today} />
      <SelectField
        meta={fields.by}
        label="Who withdraws it"
        options={about.people.map(({ label }) => ({ value: label, label }))}
      />
      <TextField meta={fields.reason} label="Why (optional)" autoComplete="off" />
    </RecordForm>
  );
}
