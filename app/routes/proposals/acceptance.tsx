import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { Notice, TextLink } from '~/components/page';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { acceptanceForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { backTo, recordPage } from '~/http/record-page';
import { accept } from '~/workflows/answer.server';

export const meta: MetaFunction = () => [{ title: 'They said yes · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => recordPage(context, params, 'accept'));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, acceptanceForm, async ({ acceptedOn, by }) => {
    await accept(context, idOf(params), { on: acceptedOn, by });
    return backTo(params);
  });
}

export default function Acceptance() {
  const about = useLoaderData<typeof loader>();
  const expired = about.standing === 'expired';
  const [form, fields] = useSiteForm({
    schema: acceptanceForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: {
      acceptedOn: expired ? (about.validUntil ?? about.today) : about.today,
      by: about.contactName,
    },
    id: 'acceptance',
  });
  return (
    <RecordForm
      about={about}
      heading="They said yes"
      why="From now on it is a promise to keep, and it shows on your week until it is kept."
      save="Record the yes"
      form={form}
    >
      {expired ? (
        <Notice tone="wait">
          The offer was open until {about.openUntil}. A yes that came by then can be recorded with its day;
          for a later one, <TextLink to={`/proposals/${about.id}/extension`}>extend the offer first</TextLink>
          .
        </Notice>
      ) : null}
      <TextField meta={fields.acceptedOn} type="date" label="When" max={about.today} />
      <TextField meta={fields.by} label="Who said it" autoComplete="off" />
    </RecordForm>
  );
}
