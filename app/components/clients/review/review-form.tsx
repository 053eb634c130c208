import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { reviewQuestion } from '~/forms/review';
import { Button } from '../../button';
import { FieldErrors, SelectField, TextField } from '../../field';
import { FormErrors } from '../../form-errors';
import { TextLink } from '../../page';
import { useSiteForm } from '../../use-site-form';

export type LeaveOut = { key: string; text: string };
type Choice = { value: string; label: string };

export type ReviewChoices = {
  today: string;
  periods: { label: string; to: string }[];
  people: Choice[];
  languages: Choice[];
  leaveOut: LeaveOut[];
  /** Ours, for what each of us values: they stay out unless ticked. */
  plans: LeaveOut[];
  /** What is asked for, as it stands in the fields. */
  asked: {
    from: string;
    to: string;
    by: string;
    language: string;
    step: string;
    without: string[];
    plans: string[];
  };
};

/** Which months, who prepares it, and what stays out: in the address, so that it can be kept or passed on. */
export function ReviewForm({
  choices,
  result,
}: {
  choices: ReviewChoices;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { today, periods, people, languages, leaveOut, plans, asked } = choices;
  const [form, fields] = useSiteForm({
    id: 'review-form',
    schema: reviewQuestion(today),
    result,
    defaultValue: asked as never,
  });
  return (
    <Form method="get" {...getFormProps(form)} className="card mb-7 grid gap-4 px-6 py-5">
      <FormErrors form={form} />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
        {periods.map(({ label, to }) => (
          <TextLink key={to} to={to}>
            {label}
          </TextLink>
        ))}
      </p>
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField meta={fields.from} type="date" label="From" />
        <TextField meta={fields.to} type="date" label="To" max={today} />
        {people.length > 0 ? <SelectField meta={fields.by} label="Prepared by" options={people} /> : null}
        <SelectField meta={fields.language} label="Language" options={languages} />
      </div>
      <TextField
        meta={fields.step}
        label="The next step, in your words"
        hint="Leave it empty to print the one below."
        autoComplete="off"
      />
      {asked.without
        .filter((key) => leaveOut.every((one) => one.key !== key))
        .map((key) => (
          <input key={key} type="hidden" name="without" value={key} />
        ))}
      {leaveOut.length > 0 ? (
        <details open={asked.without.length > 0}>
          <summary className="min-h-9 cursor-pointer py-1.5 font-medium">
            Leave something out
            {asked.without.length > 0 ? ` (${asked.without.length} left out)` : ''}
          </summary>
          <fieldset className="m-0 mt-1 grid border-0 p-0">
            <legend className="mb-1 p-0 text-[13px] text-ink-2">
              Tick what is not for this table. Promises stay, kept or not.
            </legend>
            <Ticks name="without" all={leaveOut} ticked={asked.without} />
          </fieldset>
          <FieldErrors id={fields.without.errorId} errors={fields.without.errors} />
        </details>
      ) : null}
      {plans.length > 0 ? (
        <details open={asked.plans.length > 0}>
          <summary className="min-h-9 cursor-pointer py-1.5 font-medium">
            Show what we plan
            {asked.plans.length > 0 ? ` (${asked.plans.length} shown)` : ''}
          </summary>
          <fieldset className="m-0 mt-1 grid border-0 p-0">
            <legend className="mb-1 p-0 text-[13px] text-ink-2">
              It is printed as you wrote it for yourselves. Tick what reads well to them.
            </legend>
            <Ticks name="plans" all={plans} ticked={asked.plans} />
          </fieldset>
          <FieldErrors id={fields.plans.errorId} errors={fields.plans.errors} />
        </details>
      ) : null}
      <div>
        <Button>Show it so</Button>
      </div>
    </Form>
  );
}

function Ticks({ name, all, ticked }: { name: string; all: LeaveOut[]; ticked: string[] }) {
  return all.map(({ key, text }) => (
    <label key={key} className="flex min-h-11 items-center gap-2.5 [overflow-wrap:anywhere]">
      <input
        type="checkbox"
        name={name}
        value={key}
        defaultChecked={ticked.includes(key)}
        className="size-4.5 shrink-0 accent-coffee"
      />
      <span>{text}</span>
    </label>
  ));
}
