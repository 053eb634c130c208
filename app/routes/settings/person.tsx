import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useHref, useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { personForm } from '~/forms/settings';
import { answerForm } from '~/http/answer-form';
import type { Context } from '~/http/context';
import { answering } from '~/http/errors';
import { may, mustMay } from '~/http/may';
import { editPerson } from '~/workflows/settings.server';
import { listAccounts } from '~db/queries/accounts';
import { getPerson } from '~db/queries/people';
import { PersonForm } from './person-form';
import { RoleForm } from './role-form';
import { SettingsPage } from './settings-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name || 'A person'} · Settings · First Cup` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const person = await getPerson(context.db, params.personId ?? '');
    return {
      person,
      account: may(context, 'give roles') ? await accountOf(context, person.id) : null,
      mayReaddress: person.id === context.person?.id || may(context, 'readdress others'),
      mayEnd: may(context, 'end access'),
    };
  });
}

/** Of one who may sign in: the role, and whether they are the only owner left. */
async function accountOf({ accounts, db }: Context, personId: string) {
  const all = accounts ? (await listAccounts(db)).filter(({ disabledAt }) => disabledAt === null) : [];
  const account = all.find((one) => one.personId === personId);
  if (!account) return null;
  const { role } = account;
  return { role, last: role === 'owner' && all.filter((one) => one.role === role).length === 1 };
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { id, email, active } = await getPerson(context.db, params.personId ?? '');
    return answerForm(request, personForm, async (person) => {
      if (person.active !== active) await mustMay(context, 'end access');
      if (person.email !== email && id !== context.person?.id) await mustMay(context, 'readdress others');
      await editPerson(context, { id, ...person });
      return redirect('/settings/people?saved=1');
    });
  });
}

export default function PersonPage() {
  const { person, account, mayReaddress, mayEnd } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const photoUrl = useHref(`/logo/${person.photoSha256}`);
  return (
    <SettingsPage
      title={person.name || 'Who are you?'}
      below="The name stands on every new offer; answers go to the e-mail address."
    >
      <PersonForm result={answer?.result} person={person} mayReaddress={mayReaddress} mayEnd={mayEnd} />
      <p className="mt-7 flex flex-wrap items-center gap-4">
        {person.photoSha256 ? (
          <img src={photoUrl} alt="" width={48} height={64} className="rounded-md" />
        ) : null}
        <ButtonLink to={`/settings/people/${person.id}/photo`}>
          {person.photoSha256 ? 'Change the photo' : 'Add a photo'}
        </ButtonLink>
      </p>
      {account ? <RoleForm id={person.id} name={person.name} {...account} /> : null}
    </SettingsPage>
  );
}
