import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { newPersonForm } from '~/forms/settings';
import { answerForm } from '~/http/answer-form';
import type { Context } from '~/http/context';
import { answering } from '~/http/errors';
import { may } from '~/http/may';
import { addPerson } from '~/workflows/settings.server';
import { listAccounts } from '~db/queries/accounts';
import { listInvitations } from '~db/queries/invitations';
import { listPeople } from '~db/queries/people';
import { NewPersonForm } from './new-person-form';
import { type Access, PeopleList } from './people-list';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'People · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const people = await listPeople(context.db);
    return {
      saved: wasSaved(request),
      people,
      access: context.accounts ? await accessOf(context) : null,
      mayInvite: context.accounts && may(context, 'invite'),
      own: context.person?.id ?? null,
    };
  });
}

/** How far each person is with signing in, by id. */
async function accessOf({ db, now }: Context): Promise<Record<string, Access>> {
  const invited = (await listInvitations(db, now())).map(({ personId }) => [personId, 'invited'] as const);
  const accounts = (await listAccounts(db))
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ personId, role }) => [personId, role] as const);
  return Object.fromEntries([...invited, ...accounts]);
}

export function action({ context, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, newPersonForm, async (person) => {
      await addPerson(context, person);
      return redirect('/settings/people?saved=1');
    }),
  );
}

export default function People() {
  const { saved, people, access, mayInvite, own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage title="People" below="Who writes offers and keeps promises." saved={saved && !answer}>
      <PeopleList people={people} access={access} mayInvite={mayInvite} own={own} />
      <h2 className="mb-4 mt-9">Add a person</h2>
      <NewPersonForm key={people.length} result={answer?.result} />
    </SettingsPage>
  );
}
