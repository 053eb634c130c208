import type { Finding } from './coffee-test/rule';
import type { Offer } from './proposal';

/** The builder's steps, in the order in which an offer is thought through. */
export const steps = ['outcome', 'scope', 'time', 'price', 'review'] as const;
export type Step = (typeof steps)[number];
/** Every page of the builder: whom the offer is for stands beside the steps. */
export type Place = Step | 'recipient';

export const stepNames: Record<Step, string> = {
  outcome: 'Outcome',
  scope: 'Scope',
  time: 'Time',
  price: 'Price',
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
};

/** The steps that are a form. */
export type FormStep = Exclude<Step, 'review'>;

/** Which fields of the offer each form saves. */
export const fieldsOf: Record<FormStep, readonly (keyof Offer)[]> = {
  outcome: ['title', 'problem', 'outcome'],
  scope: ['deliverables', 'exclusions', 'clientProvides', 'place'],
  time: ['startsOn', 'endsOn', 'validUntil'],
  price: [
    'currency',
    'lines',
    'discount',
    'taxPercent',
    'depositPercent',
    'free',
    'paymentTerms',
    'safety',
    'nextStep',
  ],
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
  discount: 'discountValue',
};

/** The id of every form in the builder, which all ids of its fields begin with. */
export const formId = 'step';

/** The DOM id of the control in which a finding's field is typed. */
export const inputIdOf = (field: string): string => `${formId}-${firstInputs[field] ?? field}`;

/** Where to go to mend a finding: `/proposals/:id/scope#step-deliverables[0].doneWhen`. */
export const addressOf = (proposalId: string, field: string): string =>
  `/proposals/${proposalId}/${stepOf(field)}#${inputIdOf(field)}`;

/** Whether nothing that is required is missing on a page. */
export function stepHolds(place: Place, findings: Finding[]): boolean {
  return findings.every(({ kind, field }) => kind !== 'required' || stepOf(field) !== place);
}
