import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CheckboxField, SelectField, TextArea, TextField } from '~/components/field';
import { KeptChoice } from '~/components/proposals/kept-choice';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { deliveryForm } from '~/forms/delivery';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { deliver } from '~/workflows/deliver.server';
import { leaders } from './leaders';
import { backTo, recordPage } from './record-page';

export const meta: MetaFunction = () => [{ title: 'It is delivered · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => ({
    ...(await recordPage(context, params, 'deliver')),
    ...(await leaders(context, params)),
  }));
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return answerForm(request, deliveryForm, async ({ ledById, ...delivery }) => {
    await deliver(context, idOf(params), { ...delivery, ledById: ledById ?? null });
    return backTo(params);
  });
}

export default function Delivery() {
  const about = useLoaderData<typeof loader>();
  const [form, fields] = useSiteForm({
    schema: deliveryForm,
    result: useActionData<typeof action>()?.result,
    defaultValue: {
      endedOn: about.today,
      kept: 'kept',
      onTime: 'on',
      inScope: 'on',
      atPrice: 'on',
      ledById: about.authorId,
    },
    id: 'delivery',
  });
  return (
    <RecordForm
      about={about}
      heading="It is delivered"
      why="Was the promise kept? Be plain: the next offer rests on this."
      save="Record the delivery"
      form={form}
    >
      <KeptChoice meta={fields.kept} />
      <fieldset>
        <legend className="mb-1 font-medium">Which bounds held</legend>
        <CheckboxField meta={fields.onTime} label="On time" />
        <CheckboxField meta={fields.inScope} label="In scope" />
        <CheckboxField meta={fields.atPrice} label="At the price" />
      </fieldset>
      <SelectField
        meta={fields.inputsOnTime}
        label="Did they do their part on time?"
        hint={
          about.provides.length > 0
            ? `They were to provide: ${about.provides.join(', ')}.`
            : 'The offer asked nothing of them.'
        }
        options={[
          { value: '', label: 'Nothing was needed' },
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <TextField meta={fields.endedOn} type="date" label="When" max={about.today} />
      <SelectField meta={fields.ledById} label="Who led it" options={about.people} />
      <TextArea meta={fields.note} label="What happened, in a line (optional)" />
    </RecordForm>
  );
}
