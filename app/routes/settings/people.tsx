import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { newPersonForm } from '~/forms/settings';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { addPerson } from '~/workflows/settings.server';
import { listPeople } from '~db/queries/people';
import { NewPersonForm } from './new-person-form';
import { PeopleList } from './people-list';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'People · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => ({ saved: wasSaved(request), people: await listPeople(context.db) }));
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
  const { saved, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage title="People" below="Who writes offers and keeps promises." saved={saved && !answer}>
      <PeopleList people={people} />
      <h2 className="mb-4 mt-9">Add a person</h2>
      <NewPersonForm key={people.length} result={answer?.result} />
    </SettingsPage>
  );
}
