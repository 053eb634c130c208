import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerStep, resultOf } from '~/components/client/answer-step';
import { ClientText, errorOf, FieldError, typedIn } from '~/components/client/field';
import { clientReasons, clientWordsIn } from '~/domain/document/words/client-words';
import { refusalOnPage } from '~/forms/client-answer';
import { refuseOnPage } from '~/workflows/client-answer.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import { type clientAnswerPage, takeAnswer } from './client-answer';
import { openClientPage } from './client-page';

export { clientMeta as meta } from '~/components/client/client-meta';
export { clientAnswerPage as loader } from './client-answer';

export async function action(args: ActionFunctionArgs) {
  const page = await openClientPage(args.context, args.params);
  return takeAnswer(args, page, refusalOnPage, ({ name, ...said }) =>
    refuseOnPage(args.context, page.proposal.id, { ...said, by: name }),
  );
}

export default function Refusal() {
  const data = useLoaderData<typeof clientAnswerPage>();
  const answer = useActionData<typeof action>();
  const words = clientWordsIn(data.language);
  const result = resultOf(answer);
  const { heading, text, instead, why, reasons, send } = words.refusalForm;
  const error = errorOf(result, 'reason', words);
  return (
    <AnswerStep
      page={{ ...data, accent: legibleAccent(data.accent) }}
      place="refusal"
      {...{ answer, heading, text, send }}
    >
      <p className="page-asks">
        {instead} <a href={`${data.at}/smaller`}>{words.smaller}</a> ·{' '}
        <a href={`${data.at}/later`}>{words.later}</a> · <a href={`${data.at}/question`}>{words.askNow}</a>
      </p>
      <fieldset aria-describedby={error ? 'reason-error' : undefined}>
        <legend>{why}</legend>
        {clientReasons.map((reason) => (
          <label key={reason} className="page-box">
            <input
              type="radio"
              name="reason"
              value={reason}
              defaultChecked={typedIn(result, 'reason') === reason}
            />
            <span>{reasons[reason]}</span>
          </label>
        ))}
        <FieldError name="reason" error={error} />
      </fieldset>
      <ClientText name="note" label={words.inYourWordsOptional} {...{ result, words }} />
    </AnswerStep>
  );
}
