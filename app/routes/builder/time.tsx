import type { ActionFunctionArgs } from '@remix-run/node';
import { DayPicks } from '~/components/builder/day-picks';
import { useHints } from '~/components/builder/findings';
import { keepingText } from '~/components/builder/keeping-text';
import { StepPage } from '~/components/builder/step-page';
import { TimeInWords } from '~/components/builder/time-in-words';
import { useBuilder } from '~/components/builder/use-builder';
import { TextField } from '~/components/field';
import { addDays, mondayAfter } from '~/domain/calendar';
import { timeForm } from '~/forms/offer-steps';
import { titled } from './page-title';
import { saveStep } from './save-step.server';

export const meta = titled('Time');
export const action = (args: ActionFunctionArgs) => saveStep('time', timeForm, args);
export const clientAction = keepingText('time');

export default function Time() {
  const { saved, offer, today } = useBuilder();
  const { startsOn, endsOn, validUntil } = saved.offer;
  const dates = { startsOn: startsOn ?? '', endsOn: endsOn ?? '', validUntil: validUntil ?? '' };
  const hintOf = useHints(dates);
  const monday = mondayAfter(today);
  const lengths = { 'Same day': 0, 'One week': 7, 'Two weeks': 14 };
  return (
    <StepPage
      place="time"
      title="Time"
      why="When it starts, when it ends, and how long they have to say yes. What has no end is put off; two weeks at most."
      schema={timeForm}
      saved={dates}
    >
      {({ form, fields }) => (
        <>
          <div className="max-w-[280px]">
            <TextField meta={fields.startsOn} type="date" label="Starts" hint={hintOf('startsOn')} />
          </div>
          <DayPicks
            form={form}
            field={fields.startsOn}
            picks={[
              { name: 'Tomorrow', date: addDays(today, 1) },
              { name: 'Next Monday', date: monday },
              { name: 'The Monday after', date: addDays(monday, 7) },
            ]}
          />
          <div className="max-w-[280px]">
            <TextField meta={fields.endsOn} type="date" label="Ends" hint={hintOf('endsOn')} />
          </div>
          <DayPicks
            form={form}
            field={fields.endsOn}
            picks={Object.entries(lengths).flatMap(([name, days]) =>
              offer.startsOn ? [{ name, date: addDays(offer.startsOn, days) }] : [],
            )}
          />
          <div className="max-w-[280px]">
            <TextField
              meta={fields.validUntil}
              type="date"
              label="Last day to say yes"
              hint={hintOf('validUntil', 'The whole of that day counts.')}
            />
          </div>
          <DayPicks
            form={form}
            field={fields.validUntil}
            picks={[7, 14, 30].map((days) => ({ name: `In ${days} days`, date: addDays(today, days) }))}
          />
          <TimeInWords />
        </>
      )}
    </StepPage>
  );
}
