import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FactForm } from '~/components/clients/writing/line-forms';
import { PageHead, TextLink } from '~/components/page';
import { factForm } from '~/forms/lines';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { backToWriting, linePage } from '~/http/line-page';
import { idOf } from '~/http/params';
import { noteFact } from '~/workflows/facts.server';

export const meta: MetaFunction = () => [{ title: 'They told us a fact · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => linePage(context, params));
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, factForm, async (line) => {
      const factId = await noteFact(context, idOf(params), line);
      return backToWriting(params, factId);
    }),
  );
}

export default function NoteFact() {
  const { client, about } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-[720px]">
      <PageHead
        title="They told us a fact"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <FactForm about={about} result={answer?.result} />
    </div>
  );
}
