import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerStep, resultOf } from '~/components/client/answer-step';
import { ClientField, ClientText } from '~/components/client/field';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { laterForm } from '~/forms/client-answer';
import { postpone } from '~/workflows/client-answer.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import { type clientAnswerPage, takeAnswer } from './client-answer';
import { openClientPage } from './client-page';

export { clientMeta as meta } from '~/components/client/client-meta';
export { clientAnswerPage as loader } from './client-answer';

export async function action(args: ActionFunctionArgs) {
  const page = await openClientPage(args.context, args.params);
  return takeAnswer(args, page, laterForm, ({ name, ...said }) =>
    postpone(args.context, page.proposal.id, { ...said, by: name }),
  );
}

export default function Later() {
  const data = useLoaderData<typeof clientAnswerPage>();
  const answer = useActionData<typeof action>();
  const words = clientWordsIn(data.language);
  const { heading, text, until } = words.laterForm;
  const told = { result: resultOf(answer), words };
  return (
    <AnswerStep
      page={{ ...data, accent: legibleAccent(data.accent) }}
      place="later"
      {...{ answer, heading, text }}
    >
      <ClientField name="until" type="date" label={until} {...told} />
      <ClientText name="note" label={words.inYourWordsOptional} {...told} />
    </AnswerStep>
  );
}
