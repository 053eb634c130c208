import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ClientField, ClientText, FormErrors } from '~/components/client/field';
import { ClientStep } from '~/components/client/frame';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { questionForm } from '~/forms/client-answer';
import { answerForm } from '~/http/answer-form';
import { ask } from '~/workflows/question.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import type { clientAnswerPage } from './client-answer';
import { openClientPage } from './client-page';

export { clientMeta as meta } from '~/components/client/client-meta';
export { clientAnswerPage as loader } from './client-answer';

/** A question answers nothing: it can be asked at any time, also after the answer. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const page = await openClientPage(context, params);
  return answerForm(request, questionForm, async ({ name, text }) => {
    await ask(context, page.proposal.id, { by: name, text });
    return redirect(`${page.at}#questions`, 303);
  });
}

export default function Question() {
  const page = useLoaderData<typeof clientAnswerPage>();
  const result = useActionData<typeof action>()?.result;
  const words = clientWordsIn(page.language);
  return (
    <ClientStep frame={{ ...page, accent: legibleAccent(page.accent) }} back={words.backToOffer}>
      <h1>{words.ask}</h1>
      <p>{words.questions.text(page.author)}</p>
      <FormErrors result={result} words={words} />
      <form method="post" action={`${page.at}/question`}>
        <ClientText name="text" label={words.questions.your} {...{ result, words }} />
        <ClientField
          name="name"
          label={words.yourName}
          autoComplete="name"
          otherwise={page.contactName}
          {...{ result, words }}
        />
        <button type="submit" className="page-go">
          {words.questions.send}
        </button>
      </form>
    </ClientStep>
  );
}
