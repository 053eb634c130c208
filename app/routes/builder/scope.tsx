import type { ActionFunctionArgs } from '@remix-run/node';
import { useHints } from '~/components/builder/coffee/findings';
import { DeliverableFields } from '~/components/builder/fields/deliverable-fields';
import { orBlankRow } from '~/components/builder/rows/row-fields';
import { Rows } from '~/components/builder/rows/rows';
import { TextRows } from '~/components/builder/rows/text-rows';
import { keepingText } from '~/components/builder/saving/keeping-text';
import { StepPage } from '~/components/builder/step-page';
import { useBuilder } from '~/components/builder/use-builder';
import { TextField } from '~/components/field';
import type { Offer } from '~/domain/proposal';
import { scopeForm } from '~/forms/offer-steps';
import { titled } from './page-title';
import { saveStep } from './save-step.server';

export const meta = titled('Scope');
export const action = (args: ActionFunctionArgs) => saveStep('scope', scopeForm, args);
export const clientAction = keepingText('scope');

const formOf = ({ deliverables, exclusions, clientProvides, place }: Offer) => ({
  deliverables: orBlankRow(deliverables, { name: '', doneWhen: '' }),
  exclusions: orBlankRow(exclusions, ''),
  clientProvides: orBlankRow(clientProvides, ''),
  place,
});

export default function Scope() {
  const hintOf = useHints(formOf(useBuilder().saved.offer));
  return (
    <StepPage
      place="scope"
      title="Scope"
      why="What they will hold in their hands, and how you will both know it is done. Five things at most."
      schema={scopeForm}
      formOf={formOf}
    >
      {({ form, fields }) => (
        <>
          <Rows
            form={form}
            list={fields.deliverables}
            heading="They get"
            hint={hintOf('deliverables')}
            noun="deliverable"
            addLabel="Add a deliverable"
            first=".name"
            look="card"
          >
            {(row, index) => <DeliverableFields row={row} index={index} hintOf={hintOf} />}
          </Rows>
          <TextRows
            form={form}
            list={fields.exclusions}
            heading="Not included"
            hint={hintOf('exclusions', 'Naming what is out makes the rest easy to accept.')}
            noun="line"
            addLabel="Add what else is not included"
            label="Not included"
            placeholder="Building the changes"
            hintOf={hintOf}
          />
          <TextRows
            form={form}
            list={fields.clientProvides}
            heading="What they provide"
            hint={hintOf(
              'clientProvides',
              'What you need from them, and how little time it takes. Or “nothing”.',
            )}
            noun="line"
            addLabel="Add what else they provide"
            label="They provide"
            placeholder="Read access to the analytics, ten minutes to grant"
            hintOf={hintOf}
          />
          <TextField
            meta={fields.place}
            label="Where"
            placeholder="Remote, or their office in Portland"
            hint={hintOf('place')}
            autoComplete="off"
          />
        </>
      )}
    </StepPage>
  );
}
