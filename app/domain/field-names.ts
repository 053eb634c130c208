import type { Offer } from './proposal';

type Named = { name: string; row?: string };

/** What a field is called, in the words of its form, and a row of it where it is a list. In the order one reads in. */
const named: Record<keyof Offer, Named> = {
  title: { name: 'What the offer is called' },
  coverNote: { name: 'Cover note' },
  outcome: { name: 'What they get out of it' },
  problem: { name: 'What bothers them now' },
  deliverables: { name: 'What they get', row: 'deliverable' },
  exclusions: { name: 'Not included', row: 'exclusion' },
  clientProvides: { name: 'What they provide', row: 'thing they provide' },
  place: { name: 'Where' },
  startsOn: { name: 'Starts' },
  endsOn: { name: 'Ends' },
  milestones: { name: 'Milestones', row: 'milestone' },
  validUntil: { name: 'Last day to say yes' },
  currency: { name: 'Currency' },
  lines: { name: 'What they pay for', row: 'line' },
  options: { name: 'Options', row: 'option' },
  discount: { name: 'Discount' },
  taxPercent: { name: 'Tax' },
  pricesIncludeTax: { name: 'Prices include tax' },
  reverseCharge: { name: 'They account for the tax' },
  depositPercent: { name: 'Deposit' },
  payments: { name: 'Paid in parts', row: 'part of the payment' },
  free: { name: 'It is free' },
  paymentTerms: { name: 'Payment terms' },
  safety: { name: 'What they risk' },
  nextStep: { name: 'How to say yes' },
  restsOn: { name: 'What it rests on', row: 'fact it rests on' },
  language: { name: 'Language' },
  style: { name: 'Style' },
  paper: { name: 'Paper' },
};

/** Every field, in the order in which one reads an offer. */
export const offerFields = Object.keys(named) as (keyof Offer)[];

export const isOfferField = (text: string): text is keyof Offer => Object.hasOwn(named, text);

/** "Last day to say yes": a field as its form calls it. */
export const fieldName = (field: keyof Offer): string => named[field].name;

/** "deliverable": what one row of a list is; of another field, its name. */
export const rowName = (field: keyof Offer): string => named[field].row ?? named[field].name;
