import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '~/components/page';
import { addedTo, usesOf } from '~/domain/own-fonts';
import { fontForm } from '~/forms/font';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { answeringFor } from '~/http/may';
import { addFont, mostFonts } from '~/workflows/fonts.server';
import { listFonts } from '~db/queries/fonts';
import { FontForm } from './font-form';
import { FontList } from './font-list';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Fonts · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const fonts = await listFonts(context.db);
    const familyOf = (name: string) => fonts.filter(({ family }) => family === name);
    const sha256 = new URL(request.url).searchParams.get('added');
    const added = fonts.find((font) => font.sha256 === sha256);
    return {
      saved: wasSaved(request),
      added: added ? addedTo(added.family, familyOf(added.family)) : null,
      most: mostFonts,
      fonts: fonts.map(({ covers: _, ...font }) => ({ ...font, uses: usesOf(familyOf(font.family)) })),
    };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', () =>
    answerForm(request, fontForm, async ({ font }) => {
      const sha256 = await addFont(context, new Uint8Array(await font.arrayBuffer()));
      return redirect(`/settings/fonts?added=${sha256}`);
    }),
  );
}

export default function Fonts() {
  const { saved, added, fonts, most } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      owners
      title="Fonts"
      below="The document is set in IBM Plex, which has Latin, Greek and Cyrillic. Add your own for your brand, or for Chinese, Japanese, Korean, Armenian or Georgian."
      saved={saved && !answer}
    >
      {added && !answer ? <Notice tone="kept">{added}</Notice> : null}
      <FontList fonts={fonts} />
      {fonts.length < most ? (
        <FontForm key={fonts.length} result={answer?.result} />
      ) : (
        <p className="text-ink-2">That is as many as fit. Remove one to add another.</p>
      )}
      <p className="mt-7 max-w-[62ch] text-[13px] text-ink-2">
        Hebrew, Arabic, Thai and the scripts of India can’t be set rightly yet, whatever the font; an offer
        that holds them is stopped before it is sent.
      </p>
    </SettingsPage>
  );
}
