import type { DefaultValue } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import { type ReactNode, useMemo, useState } from 'react';
import type { z } from 'zod';
import type { FormStep } from '~/domain/builder-steps';
import type { Offer } from '~/domain/proposal';
import { cameBack } from './saving/came-back';
import { useKeptText } from './saving/use-kept-text';
import { type StepAnswer, type StepFields, StepForm, type StepSchema } from './step-form';
import { useBuilder } from './use-builder';

/** A step of the builder: what it is about and why, its fields, and the ways on. */
export function StepPage<Schema extends StepSchema>(props: {
  place: FormStep;
  title: string;
  why: string;
  schema: Schema;
  /** What the form holds where nothing but `offer` is known. */
  formOf(offer: Offer): DefaultValue<z.input<Schema>>;
  children(fields: StepFields<Schema>): ReactNode;
}) {
  const { place, formOf } = props;
  const { id, held } = useBuilder();
  const answer = useActionData<StepAnswer>();
  const { count, value, kept } = useKeptText(place, formOf(held.offer), answer !== undefined);
  const [arrivedWith] = useState(answer);
  // A form that never left the page still holds what was typed: two texts to choose from are all the news.
  const news = answer === arrivedWith || !answer?.conflicts?.length ? answer : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is read once, against what was held then
  const back = useMemo(() => cameBack(news, place, held.offer, formOf), [news, place]);
  return <StepForm {...props} {...back} key={count} id={id} start={value} kept={kept} answer={answer} />;
}
