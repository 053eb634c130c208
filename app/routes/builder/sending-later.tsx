import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SendingLaterForm } from '~/components/builder/sending-later-form';
import { PageHead, TextLink } from '~/components/page';
import { addDays, workday } from '~/domain/calendar';
import { placeOf } from '~/domain/instants';
import { sendingLaterForm } from '~/forms/sending-later';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { surroundingsOf } from '~/workflows/looked-at.server';
import { isMailed, schedule } from '~/workflows/schedule.server';
import { draftSheet } from '~/workflows/sheet.server';
import { findTimeZone } from '~db/queries/clients';

export const meta: MetaFunction = () => [{ title: 'Send later · First Cup' }];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { sheet, draft, proposal } = await draftSheet(context.db, idOf(params));
    if (!isMailed(context, sheet.to.contact)) throw redirect(`/proposals/${idOf(params)}/review`);
    const query = new URL(request.url).searchParams;
    const { firm, today } = await firmDay(context);
    const zone = (await findTimeZone(context.db, proposal.clientId)) ?? firm.time_zone;
    return {
      id: idOf(params),
      title: sheet.offer.title,
      to: sheet.to.contact?.name ?? '',
      // What the writer read on the review page: what changed later is not sent.
      saves: query.get('saves') ?? String(draft.saves),
      seen: query.get('seen') ?? surroundingsOf(sheet),
      zone,
      zones: zonesWith(zone),
      on: workday(addDays(today, 1)),
      today,
    };
  });
}

/** Every zone by its IANA name, the likely one first. */
const zonesWith = (own: string) =>
  [own, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)].map((zone) => ({
    value: zone,
    label: zone.includes('/') ? `${placeOf(zone)} (${zone.split('/')[0]})` : zone,
  }));

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, sendingLaterForm, async (sending) => {
      await schedule(context, idOf(params), sending);
      return redirect(`/proposals/${idOf(params)}/going-out`);
    }),
  );
}

export default function SendingLater() {
  const { id, title, to, ...given } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Send later"
        above={<TextLink to={`/proposals/${id}/review`}>{title || 'Untitled offer'}</TextLink>}
        below={`It reaches ${to} at that time. Until then nothing is frozen, and you can take it back.`}
      />
      <SendingLaterForm result={answer?.result} {...given} />
    </>
  );
}
