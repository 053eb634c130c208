import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useHref, useLoaderData } from '@remix-run/react';
import { Button } from '~/components/button';
import { pictureForm } from '~/forms/picture';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { answeringFor } from '~/http/may';
import { setLogo } from '~/workflows/settings.server';
import { getFirm } from '~db/queries/firm';
import { PictureForm } from './picture-form';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Logo · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { name, logo_sha256 } = await getFirm(context.db);
    return { saved: wasSaved(request), name, logo: logo_sha256 };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', () =>
    answerForm(request, pictureForm, async ({ picture }) => {
      await setLogo(context, new Uint8Array(await picture.arrayBuffer()));
      return redirect('/settings/logo?saved=1');
    }),
  );
}

export default function Logo() {
  const { saved, name, logo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const logoUrl = useHref(`/logo/${logo}`);
  return (
    <SettingsPage
      owners
      title="Logo"
      below="It stands at the head of new offers. Offers that were sent keep the one they had."
      saved={saved && !answer}
    >
      {logo ? (
        <div className="mb-7 flex flex-wrap items-end gap-4">
          {/* On white, as on the paper it is printed on. */}
          <div className="card max-w-full bg-[white] p-6">
            <img src={logoUrl} alt={`The logo of ${name || 'your firm'}`} className="max-h-40 max-w-full" />
          </div>
          <Form method="post" action="/settings/logo/removal">
            <Button look="danger">Remove the logo</Button>
          </Form>
        </div>
      ) : null}
      <PictureForm
        key={logo}
        result={answer?.result}
        replaces={logo !== null}
        name="logo"
        hint="It is redrawn as a PNG of at most 800 by 400, without anything else the file holds."
      />
    </SettingsPage>
  );
}
