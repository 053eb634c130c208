import type { SubmissionResult } from '@conform-to/react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/components/button';
import { TextField } from '~/components/field';
import { FormErrors } from '~/components/form-errors';
import { TextLink } from '~/components/page';
import { useSiteForm } from '~/components/use-site-form';
import { levelsInWords } from '~/domain/insight/own-words';
import type { OwnLines } from '~/domain/relationship/thresholds';
import { multipleNames, relationshipForm, typedLines } from '~/forms/relationship';
import { fadeGroup, type LineGroup, levelGroups, reachLines } from './line-groups';
import { OwnLimitChoice } from './own-limit-choice';
import type { OwnSteps } from './own-steps';

const number = { inputMode: 'decimal', autoComplete: 'off', className: 'max-w-36' } as const;

export function LinesForm({
  result,
  lines,
  defaults,
  factDays,
  own,
}: {
  result: SubmissionResult<string[]> | undefined;
  lines: OwnLines;
  defaults: OwnLines;
  factDays: number;
  own: OwnSteps;
}) {
  const [form, fields] = useSiteForm({
    schema: relationshipForm,
    result,
    defaultValue: typedLines(lines),
    id: 'lines',
  });
  const hint = (value: number, standard: number, why = '') => (
    <>
      {why}{' '}
      <span className={`num ${value === standard ? '' : 'font-medium text-ink'}`}>Default: {standard}.</span>
    </>
  );
  const inputs = (all: LineGroup['lines']) =>
    all.map(({ name, label, why }) => (
      <TextField
        key={name}
        meta={fields[name]}
        label={label}
        hint={hint(lines[name], defaults[name], why)}
        {...number}
      />
    ));
  return (
    <div className="max-w-[760px]">
      <Form method="post" {...getFormProps(form)}>
        <FormErrors form={form} />
        <Part title="Levels" below="Four signs of how strong it is.">
          {levelGroups.map(({ title, below, lines: all }) => (
            <fieldset key={title} className="min-w-0 border-t border-line py-5">
              <legend className="float-left mb-0.5 w-full font-medium text-coffee">{title}</legend>
              <p className="clear-both mb-4 text-[13px] text-ink-2">{below}</p>
              <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">{inputs(all)}</div>
            </fieldset>
          ))}
        </Part>
        <Part
          title="Reach"
          below="The largest promise kept, times so much for the levels that are met; never less than a first cup."
        >
          <fieldset className="min-w-0 border-t border-line py-5">
            <legend className="float-left mb-3 w-full font-medium text-coffee">
              How many times that promise they would carry
            </legend>
            <div className="clear-both grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-5">
              {multipleNames.map((name, levels) => (
                <TextField
                  key={name}
                  meta={fields[name]}
                  label={capital(levelsInWords(levels))}
                  hint={hint(lines.multiples[levels] ?? 1, defaults.multiples[levels] ?? 1)}
                  {...number}
                />
              ))}
            </div>
          </fieldset>
          <div className="grid gap-x-8 gap-y-5 pb-5 sm:grid-cols-2">{inputs(reachLines)}</div>
          <OwnLimitChoice
            meta={fields.ownLimit}
            percent={fields.stepYesPercent}
            percentHint={hint(
              lines.stepYesPercent,
              defaults.stepYesPercent,
              'Of ten answers or more to steps of one size.',
            )}
            own={own}
          />
        </Part>
        <Part title={fadeGroup.title} below={fadeGroup.below}>
          <div className="grid gap-x-8 gap-y-5 border-t border-line py-5 sm:grid-cols-2">
            {inputs(fadeGroup.lines)}
          </div>
          <p className="text-[13px] text-ink-2">
            A fact goes stale after {factDays} days, here as in the coffee test.{' '}
            <TextLink to="/settings/coffee-test">Set it there</TextLink>.
          </p>
        </Part>
        <Button look="go">Save</Button>
      </Form>
      <Form method="post" action="/settings/relationship/reset" className="mt-10 border-t border-line pt-5">
        <p className="mb-3 max-w-[62ch] text-[13px] text-ink-2">
          These are our rules of thumb and no law. Whatever you draw, one more level never carries less, and
          time alone never makes anything stronger.
        </p>
        <Button>Back to the defaults</Button>
      </Form>
    </div>
  );
}

function Part({ title, below, children }: { title: string; below: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-10">
      <h2>{title}</h2>
      <p className="mb-3 max-w-[62ch] text-[14px] text-ink-2">{below}</p>
      {children}
    </section>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
