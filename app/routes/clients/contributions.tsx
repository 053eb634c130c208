import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ContributionForm } from '~/components/clients/writing/line-forms';
import { PageHead, TextLink } from '~/components/page';
import { contributionForm } from '~/forms/lines';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { backToWriting, linePage } from '~/http/line-page';
import { idOf } from '~/http/params';
import { contribute } from '~/workflows/lines.server';

export const meta: MetaFunction = () => [{ title: 'We gave them something · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => linePage(context, params));
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, contributionForm, async (line) => {
      const lineId = await contribute(context, idOf(params), line);
      return backToWriting(params, lineId);
    }),
  );
}

export default function Gave() {
  const { client, about } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-[720px]">
      <PageHead
        title="We gave them something"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <ContributionForm about={about} result={answer?.result} />
    </div>
  );
}
