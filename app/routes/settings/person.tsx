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
import { answering } from '~/http/errors';
import { mustMay } from '~/http/may';
import { editPerson } from '~/workflows/settings.server';
import { getPerson } from '~db/queries/people';
import { PersonForm } from './person-form';
import { SettingsPage } from './settings-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name || 'A person'} · Settings · First Cup` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => ({ person: await getPerson(context.db, params.personId ?? '') }));
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { id, active } = await getPerson(context.db, params.personId ?? '');
    return answerForm(request, personForm, async (person) => {
      if (person.active !== active) mustMay(context, 'end access');
      await editPerson(context, { id, ...person });
      return redirect('/settings/people?saved=1');
    });
  });
}

export default function PersonPage() {
  const { person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const photoUrl = useHref(`/logo/${person.photoSha256}`);
  return (
    <SettingsPage
      title={person.name || 'Who are you?'}
      below="The name stands on every new offer; answers go to the e-mail address."
    >
      <PersonForm result={answer?.result} person={person} />
      <p className="mt-7 flex flex-wrap items-center gap-4">
        {person.photoSha256 ? (
          <img src={photoUrl} alt="" width={48} height={64} className="rounded-md" />
        ) : null}
        <ButtonLink to={`/settings/people/${person.id}/photo`}>
          {person.photoSha256 ? 'Change the photo' : 'Add a photo'}
        </ButtonLink>
      </p>
    </SettingsPage>
  );
}
