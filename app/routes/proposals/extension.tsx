import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { addDays } from '~/domain/calendar';
import { extensionForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { extend } from '~/workflows/answer.server';
import { backTo, recordPage } from './record-page';

export const meta: MetaFunction = () => [{ title: 'Extend the offer · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => recordPage(context, params, 'extend'));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, extensionForm, async ({ validUntil }) => {
    await extend(context, idOf(params), validUntil);
    return backTo(params);
  });
}

export default function Extension() {
  const about = useLoaderData<typeof loader>();
  const last = about.validUntil && about.validUntil > about.today ? about.validUntil : about.today;
  const [form, fields] = useSiteForm({
    schema: extensionForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: { validUntil: addDays(last, 7) },
    id: 'extension',
  });
  return (
    <RecordForm
      about={about}
      heading="Extend the offer"
      why={`It is open until ${about.openUntil}. The document they hold keeps its date: tell them the new one.`}
      save="Extend the offer"
      form={form}
    >
      <TextField meta={fields.validUntil} type="date" label="Open until the end of" min={about.today} />
    </RecordForm>
  );
}
