import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerStep, resultOf } from '~/components/client/answer-step';
import { ClientText } from '~/components/client/field';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { differentForm } from '~/forms/client-answer';
import { askForDifferent } from '~/workflows/client-answer.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import { type clientAnswerPage, takeAnswer } from './client-answer';
import { openClientPage } from './client-page';

export { clientMeta as meta } from '~/components/client/client-meta';
export { clientAnswerPage as loader } from './client-answer';

export async function action(args: ActionFunctionArgs) {
  const page = await openClientPage(args.context, args.params);
  return takeAnswer(args, page, differentForm, ({ name, ...said }) =>
    askForDifferent(args.context, page.proposal.id, { ...said, by: name }),
  );
}

export default function Different() {
  const data = useLoaderData<typeof clientAnswerPage>();
  const answer = useActionData<typeof action>();
  const words = clientWordsIn(data.language);
  return (
    <AnswerStep
      page={{ ...data, accent: legibleAccent(data.accent) }}
      place="different"
      answer={answer}
      {...words.differentForm}
    >
      <ClientText name="note" label={words.inYourWords} result={resultOf(answer)} words={words} />
    </AnswerStep>
  );
}
