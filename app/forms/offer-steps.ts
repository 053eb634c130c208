import { z } from 'zod';
import { documentStyles, languages, paperSizes } from '../domain/proposal';
import { line, optionalDate, text } from './fields';
import { limits } from './limits';
import { priceForm } from './price-step';
import { deliverableRows, filledRows, textRows } from './rows';
import { started } from './started';

export { priceForm };

/** The builder's forms. A draft may be incomplete, so nothing here is required; what is typed must be readable. */

/** Where the save button leads. */
const goTo = z.string().max(20).optional();

export const outcomeForm = z
  .strictObject({
    title: line(limits.name),
    problem: text(),
    outcome: text(),
    restsOn: filledRows(z.strictObject({ text: line(), confirmedOn: optionalDate }), limits.rows),
    goTo,
    started,
  })
  .transform(({ goTo, started, ...patch }) => ({ goTo, started, patch }));

export const scopeForm = z
  .strictObject({
    deliverables: deliverableRows(limits.rows),
    exclusions: textRows,
    clientProvides: textRows,
    place: line(limits.name),
    goTo,
    started,
  })
  .transform(({ goTo, started, ...patch }) => ({ goTo, started, patch }));

export const timeForm = z
  .strictObject({
    startsOn: optionalDate,
    endsOn: optionalDate,
    validUntil: optionalDate,
    milestones: filledRows(z.strictObject({ name: line(), on: optionalDate }), limits.rows),
    goTo,
    started,
  })
  .transform(({ goTo, started, ...patch }) => ({ goTo, started, patch }));

export const documentForm = z
  .strictObject({
    language: z.enum(languages, { error: 'Choose one of the languages.' }).default('en'),
    style: z.enum(documentStyles, { error: 'Choose one of the styles.' }).default('quiet'),
    /** Left blank, it is the paper of the firm's region. */
    paper: z
      .enum(['', ...paperSizes], { error: 'Choose one of the papers.' })
      .default('')
      .transform((size) => size || null),
    coverNote: text(),
    goTo,
    started,
  })
  .transform(({ goTo, started, ...patch }) => ({ goTo, started, patch }));

/** Each step's form. */
export const stepForms = {
  outcome: outcomeForm,
  scope: scopeForm,
  time: timeForm,
  price: priceForm,
  document: documentForm,
};
