import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SelectField, TextArea, TextField } from '~/components/field';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { stopForm } from '~/forms/delivery';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { stop } from '~/workflows/deliver.server';
import { leaders } from './leaders';
import { backTo, recordPage } from './record-page';

export const meta: MetaFunction = () => [{ title: 'It stopped early · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => ({
    ...(await recordPage(context, params, 'stop')),
    ...(await leaders(context, params)),
  }));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, stopForm, async ({ ledById, ...ended }) => {
    await stop(context, idOf(params), { ...ended, ledById: ledById ?? null });
    return backTo(params);
  });
}

export default function Stop() {
  const about = useLoaderData<typeof loader>();
  const [form, fields] = useSiteForm({
    schema: stopForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: { endedOn: about.today, ledById: about.authorId },
    id: 'stop',
  });
  return (
    <RecordForm
      about={about}
      heading="It stopped early"
      why="Work that ended before its end is neither kept nor broken. Say what happened."
      save="Record that it stopped"
      danger
      form={form}
    >
      <TextField meta={fields.endedOn} type="date" label="When" max={about.today} />
      <SelectField meta={fields.ledById} label="Who led it" options={about.people} />
      <TextArea meta={fields.note} label="What happened" />
    </RecordForm>
  );
}
