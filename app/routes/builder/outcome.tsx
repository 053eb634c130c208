import type { ActionFunctionArgs } from '@remix-run/node';
import { useHints } from '~/components/builder/coffee/findings';
import { KnownFacts } from '~/components/builder/fields/known-facts';
import { keepingText } from '~/components/builder/saving/keeping-text';
import { StepPage } from '~/components/builder/step-page';
import { useBuilder } from '~/components/builder/use-builder';
import { TextArea, TextField } from '~/components/field';
import type { Offer } from '~/domain/proposal';
import { outcomeForm } from '~/forms/offer-steps';
import { titled } from './page-title';
import { saveStep } from './save-step.server';

export const meta = titled('Outcome');
export const action = (args: ActionFunctionArgs) => saveStep('outcome', outcomeForm, args);
export const clientAction = keepingText('outcome');

const formOf = ({ title, problem, outcome, restsOn }: Offer) => ({
  title,
  problem,
  outcome,
  restsOn: restsOn.map((fact) => ({ ...fact, confirmedOn: fact.confirmedOn ?? '' })),
});

export default function Outcome() {
  const { saved, facts } = useBuilder();
  const hintOf = useHints(formOf(saved.offer));
  return (
    <StepPage
      place="outcome"
      title="Outcome"
      why="What will be different for them when you are done. People say yes to a result they can picture, not to your skills."
      schema={outcomeForm}
      formOf={formOf}
    >
      {({ form, fields }) => (
        <>
          <TextField
            meta={fields.title}
            label="What the offer is called"
            placeholder="Checkout review"
            hint={hintOf('title', 'Two or three words that they could repeat to a colleague.')}
            autoComplete="off"
          />
          <TextArea
            meta={fields.outcome}
            label="What they get out of it"
            placeholder="A ranked list of the ten changes most likely to keep the visitors who leave."
            hint={hintOf('outcome', 'One sentence with something in it that one can see or count.')}
          />
          <TextArea
            meta={fields.problem}
            label="What bothers them now"
            placeholder="One in three visitors leaves at the delivery step."
            hint={hintOf('problem', 'In their words, so that they know you listened. You may leave it out.')}
          />
          <KnownFacts form={form} list={fields.restsOn} hintOf={hintOf} facts={facts} />
        </>
      )}
    </StepPage>
  );
}
