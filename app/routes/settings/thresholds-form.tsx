import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Button } from '~/components/button';
import { TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { useSiteForm } from '~/components/use-site-form';
import type { Thresholds } from '~/domain/coffee-test/thresholds';
import { thresholdsForm } from '~/forms/thresholds';

type Name = keyof Thresholds;

/** Each line with why we draw it where we do. */
const lines: { name: Name; label: string; why: string }[] = [
  {
    name: 'firstOfferDays',
    label: 'A first offer takes at most, in days',
    why: 'Two weeks can be seen whole in a calendar.',
  },
  {
    name: 'validDays',
    label: 'An offer stays open for at most, in days',
    why: 'What can wait for longer than a month is put off.',
  },
  {
    name: 'deliverables',
    label: 'Deliverables at most',
    why: 'What does not fit on one hand is a project.',
  },
  {
    name: 'options',
    label: 'Options at most',
    why: 'Small, middle, large: a fourth makes them choose instead of saying yes.',
  },
  { name: 'words', label: 'Words at most', why: 'Two minutes of reading, on one page.' },
  {
    name: 'beforeDeliveryPercent',
    label: 'Due before delivery at most, in percent',
    why: 'Who pays most of it first carries the risk.',
  },
  {
    name: 'factDays',
    label: 'A fact about the client stays fresh for, in days',
    why: 'A quarter later their plans have changed.',
  },
];

export function ThresholdsForm({
  result,
  thresholds,
  defaults,
  currency,
}: {
  result: SubmissionResult<string[]> | undefined;
  thresholds: Thresholds;
  defaults: Thresholds;
  currency: string;
}) {
  const [form, fields] = useSiteForm({
    schema: thresholdsForm,
    result,
    defaultValue: typed(thresholds),
    id: 'thresholds',
  });
  const ours = (value: number | null) => (value === null ? 'none' : value.toLocaleString('en'));
  const hint = (name: Name, why: string) => (
    <>
      {why}{' '}
      <span className={`num ${thresholds[name] === defaults[name] ? '' : 'font-medium text-ink'}`}>
        Default: {ours(defaults[name])}.
      </span>
    </>
  );
  const number = { inputMode: 'numeric', autoComplete: 'off', className: 'max-w-36' } as const;
  return (
    <div className="max-w-[760px]">
      <Form method="post" {...getFormProps(form)}>
        <FormErrors form={form} />
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          {lines.map(({ name, label, why }) => (
            <TextField key={name} meta={fields[name]} label={label} hint={hint(name, why)} {...number} />
          ))}
          <TextField
            meta={fields.firstCupCeiling}
            label={`A first offer costs at most, in whole ${currency}`}
            hint={hint(
              'firstCupCeiling',
              'What one person signs without asking anyone. Leave it empty to draw no line.',
            )}
            {...number}
          />
        </div>
        <div className="mt-8">
          <Button look="go">Save</Button>
        </div>
      </Form>
      <Form method="post" action="/settings/coffee-test/reset" className="mt-10 border-t border-line pt-5">
        <p className="mb-3 max-w-[62ch] text-[13px] text-ink-2">
          These are our rules of thumb and no law. Your own log will tell whether they hold for you.
        </p>
        <Button>Back to the defaults</Button>
      </Form>
    </div>
  );
}

/** Numbers as they are typed; a line that is not drawn is an empty field. */
const typed = (thresholds: Thresholds): Record<Name, string> =>
  Object.fromEntries(
    Object.entries(thresholds).map(([name, value]) => [name, value === null ? '' : String(value)]),
  ) as Record<Name, string>;
