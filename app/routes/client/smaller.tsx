import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerStep, resultOf } from '~/components/client/answer-step';
import { ClientField, ClientText, type typedIn } from '~/components/client/field';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { minorOf } from '~/domain/money';
import { smallerForm, thingName } from '~/forms/client-answer';
import { askForSmaller } from '~/workflows/client-answer.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import { type clientAnswerPage, takeAnswer, thingsOf } from './client-answer';
import { openClientPage } from './client-page';

export { clientMeta as meta } from '~/components/client/client-meta';
export { clientAnswerPage as loader } from './client-answer';

export async function action(args: ActionFunctionArgs) {
  const page = await openClientPage(args.context, args.params);
  const things = thingsOf(page);
  return takeAnswer(args, page, smallerForm(things.length), async ({ name, leftOut, amount, ...said }) => {
    await askForSmaller(args.context, page.proposal.id, {
      ...said,
      by: name,
      leaveOut: leftOut.flatMap((index) => things[index] ?? []),
      amountMinor: amount === '' ? null : minorOf(amount, page.snapshot.offer.currency),
    });
  });
}

export default function Smaller() {
  const data = useLoaderData<typeof clientAnswerPage>();
  const answer = useActionData<typeof action>();
  const words = clientWordsIn(data.language);
  const result = resultOf(answer);
  const { heading, text, leaveOut, amount } = words.smallerForm;
  return (
    <AnswerStep
      page={{ ...data, accent: legibleAccent(data.accent) }}
      place="smaller"
      {...{ answer, heading, text }}
    >
      {data.things.length > 0 ? (
        <fieldset>
          <legend>{leaveOut}</legend>
          {data.things.map((thing, index) => {
            const name = `without.${thingName(index)}`;
            return (
              <label key={thing} className="page-box">
                <input type="checkbox" name={name} defaultChecked={tickedIn(result, index)} />
                <span>{thing}</span>
              </label>
            );
          })}
        </fieldset>
      ) : null}
      <ClientField
        name="amount"
        label={amount(data.currency)}
        inputMode="decimal"
        autoComplete="off"
        {...{ result, words }}
      />
      <ClientText name="note" label={words.inYourWordsOptional} {...{ result, words }} />
    </AnswerStep>
  );
}

const tickedIn = (result: Parameters<typeof typedIn>[0], index: number): boolean => {
  const without = result?.initialValue?.without;
  return typeof without === 'object' && !Array.isArray(without) && without?.[thingName(index)] === 'on';
};
