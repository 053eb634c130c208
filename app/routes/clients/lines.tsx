import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LineForm } from '~/components/clients/writing/line-form';
import { PageHead, TextLink } from '~/components/page';
import { isWay, lineForm } from '~/forms/lines';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { noteFact } from '~/workflows/facts.server';
import { contribute, logTouchpoint } from '~/workflows/lines.server';
import { backToWriting, linePage } from './line-page';

export const meta: MetaFunction = () => [{ title: 'Write something down · First Cup' }];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const asked = new URL(request.url).searchParams.get('way');
    return { ...(await linePage(context, params)), way: isWay(asked) ? asked : ('touch' as const) };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, lineForm, async (written) => {
      const id = idOf(params);
      switch (written.way) {
        case 'touch':
          return backToWriting(params, await logTouchpoint(context, id, written.line));
        case 'fact':
          return backToWriting(params, await noteFact(context, id, written.line));
        case 'gift':
          return backToWriting(params, await contribute(context, id, written.line));
      }
    }),
  );
}

export default function Lines() {
  const { client, about, way } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-[820px]">
      <PageHead
        title="Write something down"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <div className="card p-5">
        <LineForm about={about} way={way} result={answer?.result} />
      </div>
    </div>
  );
}
