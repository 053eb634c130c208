import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { PageHead, TextLink } from '~/components/page';
import { sentenceOf } from '~/domain/history';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { isPlannedAgain, strikeLine, writtenLine } from '~/workflows/lines.server';
import { getClient } from '~db/queries/clients';
import { backToHistory } from './line-page';

export const meta: MetaFunction = () => [{ title: 'Strike out a line · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, name } = await getClient(context.db, idOf(params));
    const line = await writtenLine(context.db, id, params.eventId ?? '');
    const { locale, day } = await firmDay(context);
    const { lead, rest } = sentenceOf(line, locale);
    return {
      client: { id, name },
      line: rest ? `${lead}: ${rest}` : lead,
      on: day(line.happenedOn),
      planned: await isPlannedAgain(context.db, line),
    };
  });
}

/** Whoever takes back what they have just ticked off stays where they did. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    await strikeLine(context, idOf(params), params.eventId ?? '', context.person?.name);
    const { searchParams } = new URL(request.url);
    if (searchParams.has('week')) return redirect('/week');
    if (searchParams.has('plans')) return redirect(`/clients/${idOf(params)}/elements#plans`);
    return backToHistory(params);
  });
}

export default function LineStrike() {
  const { client, line, on, planned } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-[560px]">
      <PageHead
        title="Strike out this line?"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below={
          planned
            ? 'For what was not done after all: it is planned again. The history shows this line crossed out.'
            : 'For what was written down by mistake: it counts no more. The history shows it crossed out.'
        }
      />
      <p className="card mb-5 px-5 py-4 [overflow-wrap:anywhere]">
        <span className="num block text-[13px] text-ink-2">{on}</span>
        {line}
      </p>
      <Form method="post" className="flex flex-wrap gap-2.5">
        <Button look="danger">Strike it out</Button>
        <ButtonLink to={`/clients/${client.id}`} look="quiet">
          Keep it
        </ButtonLink>
      </Form>
    </div>
  );
}
