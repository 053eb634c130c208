import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { Notice } from '~/components/page';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { recordWords } from '~/domain/history';
import { reversalForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { lastRecord, reverse } from '~/workflows/reverse.server';
import { listChildren } from '~db/queries/proposals';
import { backTo, recordPage } from './record-page';

export const meta: MetaFunction = () => [{ title: 'This record is wrong · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const id = idOf(params);
    return {
      ...(await recordPage(context, params, 'reverse')),
      what: await lastRecord(context.db, id),
      ledTo: (await listChildren(context.db, id)).map(({ title }) => title || 'Untitled offer'),
    };
  });
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, reversalForm, async (record) => {
    await reverse(context, idOf(params), record);
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
      why={`It is recorded as ${about.what ? recordWords[about.what] : 'nothing'}. Taking that back leaves both lines in the history.`}
      save="Take the record back"
      danger
      form={form}
    >
      {about.ledTo.length > 0 && about.what === 'proposal-accepted' ? (
        <Notice tone="wait">
          It led to {about.ledTo.join(', ')}. That stays, grown from an offer that was not accepted.
        </Notice>
      ) : null}
      <input type="hidden" name="what" value={about.what ?? ''} />
      <TextField meta={fields.reason} label="What was wrong with it" autoComplete="off" />
    </RecordForm>
  );
}
