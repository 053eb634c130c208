import type { Finding } from './coffee-test/rule';
import type { Offer } from './proposal';
import { pricedFields } from './totals';

/** The builder's steps, in the order in which an offer is thought through. */
export const steps = ['outcome', 'scope', 'time', 'price', 'document', 'review'] as const;
export type Step = (typeof steps)[number];
/** Every page of the builder: whom the offer is for stands beside the steps. */
export type Place = Step | 'recipient';

export const stepNames: Record<Step, string> = {
  outcome: 'Outcome',
  scope: 'Scope',
  time: 'Time',
  price: 'Price',
  document: 'Document',
  review: 'Review',
};

export const isPlace = (text: unknown): text is Place =>
  text === 'recipient' || steps.some((step) => step === text);

/** The step after `place`; the last one is the review. */
export function nextStep(place: Place): Step {
  return place === 'recipient' ? 'review' : (steps[steps.indexOf(place) + 1] ?? 'review');
}

const places: Record<string, Place> = {
  client: 'recipient',
  contact: 'recipient',
  title: 'outcome',
  problem: 'outcome',
  outcome: 'outcome',
  deliverables: 'scope',
  exclusions: 'scope',
  clientProvides: 'scope',
  place: 'scope',
  startsOn: 'time',
  endsOn: 'time',
  validUntil: 'time',
  milestones: 'time',
  restsOn: 'outcome',
  language: 'document',
  style: 'document',
  paper: 'document',
  coverNote: 'document',
};

/** The steps that are a form. */
export type FormStep = Exclude<Step, 'review'>;

/** Which fields of the offer each form saves. */
export const fieldsOf: Record<FormStep, readonly (keyof Offer)[]> = {
  outcome: ['title', 'problem', 'outcome', 'restsOn'],
  scope: ['deliverables', 'exclusions', 'clientProvides', 'place'],
  time: ['startsOn', 'endsOn', 'validUntil', 'milestones'],
  price: [...pricedFields, 'free', 'paymentTerms', 'safety', 'nextStep'],
  document: ['language', 'style', 'paper', 'coverNote'],
};

export const isFormStep = (text: string): text is FormStep => Object.hasOwn(fieldsOf, text);

/** The page on which a finding's field is mended; what is no part of the others is on the price page. */
export const stepOf = (field: string): Place => places[field.split(/[.[]/)[0] ?? ''] ?? 'price';

/** Whole lists are mended in their first row, which is always there. */
const firstInputs: Record<string, string> = {
  client: 'contactName',
  contact: 'contactName',
  deliverables: 'deliverables[0].name',
  exclusions: 'exclusions[0]',
  clientProvides: 'clientProvides[0]',
  lines: 'lines[0].unitPrice',
  options: 'options[0].name',
  payments: 'payments[0].percent',
  milestones: 'milestones[0].name',
  restsOn: 'restsOn[0].text',
  discount: 'discountValue',
  'discount.percent': 'discountValue',
  'discount.amount': 'discountValue',
};
const firstInputsOfOption: Record<string, string> = {
  '': 'name',
  deliverables: 'deliverables[0].name',
  lines: 'lines[0].unitPrice',
};

/** The id of every form in the builder, which all ids of its fields begin with. */
export const formId = 'step';

/** The DOM id of the control in which a finding's field is typed. */
export function inputIdOf(field: string): string {
  const [, option, part = ''] = /^(options\[\d+\])(?:\.(\w+))?$/.exec(field) ?? [];
  const inOption = option && firstInputsOfOption[part];
  return `${formId}-${inOption ? `${option}.${inOption}` : (firstInputs[field] ?? field)}`;
}

/** Where to go to mend a finding: `/proposals/:id/scope#step-deliverables[0].doneWhen`. */
export const addressOf = (proposalId: string, field: string): string =>
  `/proposals/${proposalId}/${stepOf(field)}#${inputIdOf(field)}`;

export type StepStanding = 'complete' | 'advised' | 'open';

/**
 * How a step stands: open while something required is missing, advised while advice stands that was not let be
 * (`ignored`), else complete. Of a page that asks for nothing only advice is news: it is never complete.
 */
export function stepStanding(step: Step, findings: Finding[], ignored: readonly string[]): StepStanding {
  const here = findings.filter(({ field }) => stepOf(field) === step);
  if (here.some(({ kind }) => kind === 'required')) return 'open';
  if (here.some(({ rule }) => !ignored.includes(rule))) return 'advised';
  return step === 'document' || step === 'review' ? 'open' : 'complete';
}
