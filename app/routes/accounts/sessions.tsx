import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { deviceOf, isLive } from '~/domain/sessions';
import { answering } from '~/http/errors';
import { may } from '~/http/may';
import { ownAccount } from '~/http/signed-in';
import { getFirm } from '~db/queries/firm';
import { listSessions } from '~db/queries/sessions';
import { SettingsPage, wasSaved } from '../settings/settings-page';
import { SessionList } from './session-list';

export const meta: MetaFunction = () => [{ title: 'Sessions · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { person, sessionId } = ownAccount(context);
    const { locale, time_zone: timeZone } = await getFirm(context.db);
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const live = (await listSessions(context.db)).filter((session) => isLive(session, context.now()));
    const shown = live.map(({ id, personId, name, email, address, userAgent, createdAt, lastSeenAt }) => ({
      ...{ id, personId, address },
      whose: name || email,
      device: deviceOf(userAgent),
      since: when.format(new Date(createdAt)),
      seen: when.format(new Date(lastSeenAt)),
      current: id === sessionId,
    }));
    return {
      saved: wasSaved(request),
      own: shown.filter(({ personId }) => personId === person.id),
      others: may(context, 'end access') ? shown.filter(({ personId }) => personId !== person.id) : [],
    };
  });
}

export default function Sessions() {
  const { saved, own, others } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      title="Sessions"
      below="Where you are signed in. End what you don’t know, and change your password then."
      saved={saved}
    >
      <SessionList sessions={own} />
      <div className="mt-5 flex flex-wrap gap-2.5">
        {own.length > 1 ? (
          <Form method="post" action="/settings/sessions/removal">
            <Button look="danger">End all others</Button>
          </Form>
        ) : null}
        <ButtonLink to="/settings/password">Change your password</ButtonLink>
      </div>
      {others.length > 0 ? (
        <>
          <h2 className="mb-4 mt-9">Of the others in the firm</h2>
          <SessionList sessions={others} named />
        </>
      ) : null}
    </SettingsPage>
  );
}
