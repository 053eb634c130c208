import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fontForm } from '~/forms/font';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { addFont, mostFonts } from '~/workflows/fonts.server';
import { listFonts } from '~db/queries/fonts';
import { FontForm } from './font-form';
import { FontList } from './font-list';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Fonts · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => ({
    saved: wasSaved(request),
    most: mostFonts,
    fonts: (await listFonts(context.db)).map(({ covers: _, ...font }) => font),
  }));
}

export function action({ context, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, fontForm, async ({ font }) => {
      await addFont(context, new Uint8Array(await font.arrayBuffer()));
      return redirect('/settings/fonts?saved=1');
    }),
  );
}

export default function Fonts() {
  const { saved, fonts, most } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      title="Fonts"
      below="The document is set in IBM Plex, which has Latin, Greek and Cyrillic. Add your own for your brand, or for Chinese, Japanese, Korean, Armenian or Georgian."
      saved={saved && !answer}
    >
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
