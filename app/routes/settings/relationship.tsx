import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { relationshipForm } from '~/forms/relationship';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { answeringFor } from '~/http/may';
import { ownFigures } from '~/routes/insights/own-figures';
import { relationshipLinesOf } from '~/workflows/footing.server';
import { editRelationshipLines } from '~/workflows/relationship-lines.server';
import { getFirm } from '~db/queries/firm';
import { LinesForm } from './lines-form';
import { ownSteps } from './own-steps';
import { SettingsPage, wasSaved } from './settings-page';

export const meta: MetaFunction = () => [{ title: 'Relationship · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { factDays, ...lines } = relationshipLinesOf(await getFirm(context.db));
    const { factDays: _, ...defaults } = defaultRelationshipThresholds;
    const own = ownSteps(await ownFigures(context), lines);
    return { saved: wasSaved(request), lines, defaults, factDays, own };
  });
}

export function action({ context, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', () =>
    answerForm(request, relationshipForm, async (lines) => {
      await editRelationshipLines(context, lines);
      return redirect('/settings/relationship?saved=1');
    }),
  );
}

export default function RelationshipSettings() {
  const { saved, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      owners
      title="Relationship"
      below="When a level is met, how large an ask they would carry, and when it begins to fade. Every client’s page reads its log by these lines."
      saved={saved && !answer}
    >
      <LinesForm key={JSON.stringify(page.lines)} result={answer?.result} {...page} />
    </SettingsPage>
  );
}
