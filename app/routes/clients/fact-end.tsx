import { getFormProps } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { PageHead, TextLink } from '~/components/page';
import { useSiteForm } from '~/components/use-site-form';
import { factEndForm } from '~/forms/lines';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { dropFact, openFact } from '~/workflows/facts.server';
import { getClient } from '~db/queries/clients';
import { backToFacts } from './line-page';

export const meta: MetaFunction = () => [{ title: 'Not so any more · First Cup' }];

export function loader({ context: { db }, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, name } = await getClient(db, idOf(params));
    const { text } = await openFact(db, id, params.factId ?? '');
    return { client: { id, name }, text };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, factEndForm, async ({ reason }) => {
      await dropFact(context, idOf(params), { factId: params.factId ?? '', reason });
      return backToFacts(params);
    }),
  );
}

export default function FactEnd() {
  const { client, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({ schema: factEndForm, result: answer?.result, id: 'fact-end' });
  return (
    <div className="max-w-[560px]">
      <PageHead
        title="Not so any more"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below={`“${text}”. The history keeps it, with what you say here.`}
      />
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} />
        <TextField meta={fields.reason} label="What changed" autoComplete="off" />
        <div className="flex flex-wrap gap-2.5">
          <Button look="go">It is not so any more</Button>
          <ButtonLink to={`/clients/${client.id}`} look="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
