import type { ActionFunctionArgs } from '@remix-run/node';
import { useHints } from '~/components/builder/coffee/findings';
import { DayField } from '~/components/builder/fields/day-field';
import { Milestones } from '~/components/builder/fields/milestones';
import { TimeInWords } from '~/components/builder/fields/time-in-words';
import { keepingText } from '~/components/builder/saving/keeping-text';
import { StepPage } from '~/components/builder/step-page';
import { useBuilder } from '~/components/builder/use-builder';
import { addDays, mondayAfter } from '~/domain/calendar';
import type { Offer } from '~/domain/proposal';
import { timeForm } from '~/forms/offer-steps';
import { titled } from './page-title';
import { saveStep } from './save-step.server';

export const meta = titled('Time');
export const action = (args: ActionFunctionArgs) => saveStep('time', timeForm, args);
export const clientAction = keepingText('time');

const formOf = ({ startsOn, endsOn, validUntil, milestones }: Offer) => ({
  startsOn: startsOn ?? '',
  endsOn: endsOn ?? '',
  validUntil: validUntil ?? '',
  milestones: milestones.map(({ name, on }) => ({ name, on: on ?? '' })),
});

export default function Time() {
  const { saved, offer, today } = useBuilder();
  const hintOf = useHints(formOf(saved.offer));
  const monday = mondayAfter(today);
  return (
    <StepPage
      place="time"
      title="Time"
      why="When it starts, when it ends, and how long they have to say yes. What has no end is put off; two weeks at most."
      schema={timeForm}
      formOf={formOf}
    >
      {({ form, fields }) => (
        <>
          <DayField
            form={form}
            meta={fields.startsOn}
            label="Starts"
            hint={hintOf('startsOn')}
            picks={[
              { name: 'Tomorrow', date: addDays(today, 1) },
              { name: 'Next Monday', date: monday },
              { name: 'The Monday after', date: addDays(monday, 7) },
            ]}
          />
          <DayField
            form={form}
            meta={fields.endsOn}
            label="Ends"
            hint={hintOf('endsOn')}
            picks={lengths.flatMap(({ name, days }) =>
              offer.startsOn ? [{ name, date: addDays(offer.startsOn, days) }] : [],
            )}
          />
          <DayField
            form={form}
            meta={fields.validUntil}
            label="Last day to say yes"
            hint={hintOf('validUntil', 'The whole of that day counts.')}
            picks={[7, 14, 30].map((days) => ({ name: `In ${days} days`, date: addDays(today, days) }))}
          />
          <TimeInWords />
          <Milestones form={form} list={fields.milestones} hintOf={hintOf} />
        </>
      )}
    </StepPage>
  );
}

const lengths = [
  { name: 'Same day', days: 0 },
  { name: 'One week', days: 7 },
  { name: 'Two weeks', days: 14 },
];
