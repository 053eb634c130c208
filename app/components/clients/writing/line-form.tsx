import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { contributionWords, factWords, signalWords, touchpointWords } from '~/domain/relationship/line-words';
import { contributionKinds, factKinds } from '~/domain/relationship/log';
import { askedSignals, happenings, lineForm, type Way } from '~/forms/lines';
import { Button } from '../../button';
import { CheckboxField, SelectField, TextField } from '../../field';
import { FormErrors } from '../../form-errors';
import { useSiteForm } from '../../use-site-form';
import { WayChoice } from './way-choice';

/** Whom and when a line can be about. */
export type LineChoices = {
  clientId: string;
  today: string;
  contacts: { id: string; name: string }[];
  people: { id: string; name: string }[];
  /** The one of our people who most likely did it. */
  personId: string;
};

const nobody = { value: '', label: 'Nobody named' };
const named = (all: { id: string; name: string }[]) => [
  nobody,
  ...all.map(({ id, name }) => ({ value: id, label: name })),
];

const whatHappened = happenings.map((one) => {
  const [by, kind] = one.split(' ') as ['us' | 'them', 'call'];
  return { value: one, label: touchpointWords[by][kind] };
});
const facts = factKinds.map((kind) => ({ value: kind, label: factWords[kind] }));
const gifts = contributionKinds.map((kind) => ({ value: kind, label: contributionWords[kind] }));

/** Out of sight where another way is chosen. */
const unless = {
  touch: 'group-has-[[value=fact]:checked]:hidden group-has-[[value=gift]:checked]:hidden',
  fact: 'group-has-[[value=touch]:checked]:hidden group-has-[[value=gift]:checked]:hidden',
  gift: 'group-has-[[value=touch]:checked]:hidden group-has-[[value=fact]:checked]:hidden',
};

/** One line about a client: which of three things it is, the words, the day. All of it is sent together. */
export function LineForm({
  about: { clientId, today, contacts, people, personId },
  way = 'touch',
  result,
}: {
  about: LineChoices;
  way?: Way;
  result?: SubmissionResult<string[]> | undefined;
}) {
  const [form, fields] = useSiteForm({
    id: 'line',
    schema: lineForm,
    result,
    // That they began, and whom it was with, is only so where somebody says it.
    defaultValue: { way, happened: 'us call', fact: 'goal', gift: 'advice', on: today, personId },
  });
  const misplaced = fields.way.errors !== undefined;
  const folded = [fields.contactId, fields.personId];
  const unfold = misplaced || folded.some(({ errors }) => errors !== undefined);
  return (
    <Form
      method="post"
      action={`/clients/${clientId}/lines`}
      {...getFormProps(form)}
      className="group grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      <FormErrors form={form} />
      <WayChoice meta={fields.way} />
      <TextField meta={fields.note} label="In a line" autoComplete="off" className="scroll-mt-28" />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,260px)_170px]">
        <div>
          <div className={unless.touch}>
            <SelectField meta={fields.happened} label="What happened" options={whatHappened} />
          </div>
          <div className={unless.fact}>
            <SelectField meta={fields.fact} label="What it is" options={facts} />
          </div>
          <div className={unless.gift}>
            <SelectField meta={fields.gift} label="What it was" options={gifts} />
          </div>
        </div>
        <TextField meta={fields.on} type="date" label="When" max={today} />
      </div>
      <details open={result?.status === 'error' || unfold} className={misplaced ? '' : unless.touch}>
        <summary className="min-h-9 cursor-pointer py-1.5">What they did, and who it was</summary>
        <fieldset className="mt-2">
          <legend className="font-medium">And they</legend>
          <div className="grid gap-x-5 sm:grid-cols-2">
            {askedSignals.map((signal) => (
              <CheckboxField
                key={signal}
                meta={fields[signal]}
                label={signalWords[signal].replace(/^they /, '')}
              />
            ))}
          </div>
        </fieldset>
        <div className="mt-3 grid gap-4 sm:grid-cols-2">
          <SelectField meta={fields.contactId} label="Who of them" options={named(contacts)} />
          <SelectField meta={fields.personId} label="Who of us" options={named(people)} />
        </div>
      </details>
      <div>
        <Button>Write it down</Button>
      </div>
    </Form>
  );
}
