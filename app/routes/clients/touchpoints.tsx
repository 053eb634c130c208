import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TouchpointForm } from '~/components/clients/writing/line-forms';
import { PageHead, TextLink } from '~/components/page';
import { touchpointForm } from '~/forms/lines';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { backToWriting, linePage } from '~/http/line-page';
import { idOf } from '~/http/params';
import { logTouchpoint } from '~/workflows/lines.server';

export const meta: MetaFunction = () => [{ title: 'We were in touch · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(() => linePage(context, params));
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, touchpointForm, async (line) => {
      const lineId = await logTouchpoint(context, idOf(params), line);
      return backToWriting(params, lineId);
    }),
  );
}

export default function WereInTouch() {
  const { client, about } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-[720px]">
      <PageHead
        title="We were in touch"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
      />
      <TouchpointForm about={about} result={answer?.result} />
    </div>
  );
}
