import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '~/components/page';
import { StarterForm } from '~/components/starters/starter-form';
import { currencyCodes } from '~/domain/currencies';
import { ownStarterForm } from '~/forms/own-starter';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { editStarter } from '~/workflows/starters.server';
import { getFirm } from '~db/queries/firm';
import { getStarter } from '~db/queries/starters';
import { SettingsPage } from '../settings/settings-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.starter.name ?? 'A starter offer'} · Settings · First Cup` },
];

export function loader({ context, params: { starterId = '' }, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { currency } = await getFirm(context.db);
    const names = new Intl.DisplayNames(['en'], { type: 'currency' });
    const asked = new URL(request.url).searchParams;
    return {
      starter: await getStarter(context.db, starterId),
      currency,
      currencies: currencyCodes.map((code) => ({ value: code, label: `${code} · ${names.of(code)}` })),
      news: asked.has('made') ? ('made' as const) : asked.has('copied') ? ('copied' as const) : null,
    };
  });
}

export function action({ context, params: { starterId = '' }, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { id } = await getStarter(context.db, starterId);
    const { currency } = await getFirm(context.db);
    return answerForm(request, ownStarterForm(currency), async (starter) => {
      await editStarter(context, id, starter);
      return redirect('/settings/starters?saved=1');
    });
  });
}

const news = {
  made: 'This is a starter offer now. Read it once as if for somebody new.',
  copied: 'A copy of your own. Change what you like, and save it.',
};

export default function EditStarter() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { starter } = loaded;
  return (
    <SettingsPage
      title={starter.name}
      below="Offers that were begun from it stay as they are. The next ones begin with this."
    >
      {loaded.news && !answer ? <Notice tone="kept">{news[loaded.news]}</Notice> : null}
      <StarterForm
        key={starter.id}
        starter={starter}
        currency={loaded.currency}
        currencies={loaded.currencies}
        result={answer?.result}
      />
    </SettingsPage>
  );
}
