import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ToldForm } from '~/components/clients/elements/told-form';
import { PageHead, TextLink } from '~/components/page';
import { isDomainError } from '~/domain/errors';
import { toldForm } from '~/forms/rankings';
import { readForm, refusedForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { recordRanking } from '~/workflows/ledger-rankings.server';
import { toldPage } from './told-page';

export const meta: MetaFunction = () => [{ title: 'What they told you · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => toldPage(context, params));
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { lines, version } = await toldPage(context, params);
    const read = await readForm(request, toldForm({ count: lines.length, version }));
    if (!read.ok) return read.answer;
    try {
      const { on, ...ranking } = read.value;
      const told = { to: context.person?.name ?? '', on };
      await recordRanking(context, idOf(params), { ...ranking, told });
      return redirect(`/clients/${idOf(params)}/elements`);
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'conflict') return refusedForm(read, error);
      // The places that were typed are of other lines.
      return data({ result: undefined, changed: true }, { status: 409 });
    }
  });
}

export default function Rankings() {
  const { client, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-[640px]">
      <PageHead
        title="What they told you"
        above={
          <TextLink to={`/clients/${client.id}/elements`}>{client.name}: what each side values</TextLink>
        }
        below="They told you how they rank it, by phone or by mail? Type it in. It counts as theirs, and says whom they told."
      />
      <ToldForm
        clientId={client.id}
        {...page}
        result={answer?.result}
        changed={answer !== undefined && 'changed' in answer}
      />
    </div>
  );
}
