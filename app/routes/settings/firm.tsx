import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice, TextLink } from '~/components/page';
import { firmForm } from '~/forms/settings';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { answeringFor } from '~/http/may';
import { editFirm } from '~/workflows/settings.server';
import { listAccounts } from '~db/queries/accounts';
import { getFirm, numberOf } from '~db/queries/firm';
import { currencyChoices, localeChoices, timeZoneChoices } from './choices.server';
import { FirmForm, readingOf } from './firm-form';
import { FirmReading } from './firm-reading';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Firm · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const firm = await getFirm(context.db);
    const { name, address, accent, currency, locale, language, style } = firm;
    const { time_zone, number_prefix, payment_terms } = firm;
    const owners = (await listAccounts(context.db)).filter(
      ({ role, disabledAt }) => role === 'owner' && disabledAt === null,
    );
    return {
      owners: owners.map(({ name }) => `${name} (owner)`),
      saved: wasSaved(request),
      ceilingDropped: new URL(request.url).searchParams.has('ceiling'),
      firm: {
        ...{ name, address, accent, currency, locale, language, style },
        timeZone: time_zone,
        numberPrefix: number_prefix,
        paymentTerms: payment_terms,
      },
      nextNumber: numberOf(number_prefix, firm.next_number),
      choices: {
        currencies: currencyChoices(),
        locales: localeChoices(locale),
        timeZones: timeZoneChoices(time_zone),
      },
    };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', () =>
    answerForm(request, firmForm, async (settings) => {
      const { ceilingDropped } = await editFirm(context, settings);
      return redirect(`/settings?saved=1${ceilingDropped ? '&ceiling=dropped' : ''}`);
    }),
  );
}

export default function Firm() {
  const { saved, ceilingDropped, owners, ...data } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      owners
      title="Your firm"
      below="What every new offer starts from. Offers that were sent stay as they were."
      saved={saved && !answer}
      reading={<FirmReading owners={owners.join(' or ') || 'An owner'} rows={readingOf(data)} />}
    >
      {ceilingDropped && !answer ? (
        <Notice tone="wait">
          Your first-cup ceiling was in the old currency, so it is gone.{' '}
          <TextLink to="/settings/coffee-test">Set it anew</TextLink>
        </Notice>
      ) : null}
      <FirmForm result={answer?.result} {...data} />
    </SettingsPage>
  );
}
