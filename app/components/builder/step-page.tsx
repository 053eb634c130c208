import type { DefaultValue, SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Place } from '~/domain/builder-steps';
import { type StepFields, StepForm, type StepSchema } from './step-form';
import { useBuilder } from './use-builder';
import { useKeptText } from './use-kept-text';

/** A step of the builder: what it is about and why, its fields, and the ways on. */
export function StepPage<Schema extends StepSchema>({
  saved,
  ...rest
}: {
  place: Place;
  title: string;
  why: string;
  schema: Schema;
  saved: DefaultValue<z.input<Schema>>;
  children(fields: StepFields<Schema>): ReactNode;
}) {
  const answer = useActionData<{ result: SubmissionResult<string[]>; basis?: string }>();
  const { bases } = useBuilder();
  const { round, takeSaved, result } = useKeptText(rest.place, saved, answer?.result);
  return (
    <StepForm
      {...rest}
      key={round.count}
      saved={saved}
      start={round.value}
      restored={round.restored}
      takeSaved={takeSaved}
      basis={answer?.basis ?? bases[rest.place] ?? ''}
      result={result as SubmissionResult<string[]> | undefined}
    />
  );
}
