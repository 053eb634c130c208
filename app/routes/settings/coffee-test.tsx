import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { thresholdsForm } from '~/forms/thresholds';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { answeringFor } from '~/http/may';
import { thresholdsOf } from '~/workflows/footing.server';
import { editThresholds } from '~/workflows/settings.server';
import { getFirm } from '~db/queries/firm';
import { SettingsPage, wasSaved } from './settings-page';
import { ThresholdsForm } from './thresholds-form';

export const meta: MetaFunction = () => [{ title: 'Coffee test · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const firm = await getFirm(context.db);
    return { saved: wasSaved(request), currency: firm.currency, ...thresholdsOf(firm) };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', () =>
    answerForm(request, thresholdsForm, async (thresholds) => {
      await editThresholds(context, thresholds);
      return redirect('/settings/coffee-test?saved=1');
    }),
  );
}

export default function CoffeeTestSettings() {
  const { saved, thresholds, defaults, currency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      owners
      title="Coffee test"
      below="Where advice begins. What is required of an offer, and so stops sending, has no setting: without it nobody can say yes."
      saved={saved && !answer}
    >
      <ThresholdsForm
        key={JSON.stringify(thresholds)}
        result={answer?.result}
        thresholds={thresholds}
        defaults={defaults}
        currency={currency}
      />
    </SettingsPage>
  );
}
