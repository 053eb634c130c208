import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useHref, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { pictureForm } from '~/forms/picture';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { setPhoto } from '~/workflows/settings.server';
import { getPerson } from '~db/queries/people';
import { PictureForm } from './picture-form';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Photo · Settings · First Cup' }];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => ({
    saved: wasSaved(request),
    person: await getPerson(context.db, params.personId ?? ''),
  }));
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { id } = await getPerson(context.db, params.personId ?? '');
    return answerForm(request, pictureForm, async ({ picture }) => {
      await setPhoto(context, id, new Uint8Array(await picture.arrayBuffer()));
      return redirect(`/settings/people/${id}/photo?saved=1`);
    });
  });
}

export default function Photo() {
  const {
    saved,
    person: { id, name, photoSha256 },
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const photoUrl = useHref(`/logo/${photoSha256}`);
  return (
    <SettingsPage
      title={name ? `Photo of ${name}` : 'Your photo'}
      below="It is printed small at the head of the offers this person writes. Offers that were sent keep the one they had."
      saved={saved && !answer}
    >
      {photoSha256 ? (
        <div className="mb-7 flex flex-wrap items-end gap-4">
          <img src={photoUrl} alt={name} width={120} height={160} className="rounded-lg" />
          <Form method="post" action={`/settings/people/${id}/photo/removal`}>
            <Button look="danger">Remove the photo</Button>
          </Form>
        </div>
      ) : null}
      <PictureForm
        key={photoSha256}
        result={answer?.result}
        replaces={photoSha256 !== null}
        name="photo"
        hint="It is cut to three by four and redrawn, without anything else the file holds."
      />
      <p className="mt-7">
        <ButtonLink to={`/settings/people/${id}`} look="quiet" className="-ml-4">
          {name ? `Back to ${name}` : 'Back'}
        </ButtonLink>
      </p>
    </SettingsPage>
  );
}
