import type { DemoOffer, DemoStep } from './story-types';

/** What stands in every offer of the firm unless the offer says otherwise. */
export const houseTerms = {
  place: 'Remote',
  currency: 'USD',
  discount: { percent: '0' },
  taxPercent: '0',
  depositPercent: '0',
  free: false,
  paymentTerms: 'Due 14 days after delivery',
  nextStep: 'Say yes on the page, or reply “yes”.',
} satisfies Partial<DemoOffer>;

/** One fixed price for the whole. */
export const fixedPrice = (description: string, unitPrice: string) => [
  { description, quantity: '1', unitPrice },
];

/** A promise kept in all three bounds; as a rule they did their part on time. */
export const kept = (day: number, ledBy: string, note: string, inputsOnTime = true): DemoStep => ({
  do: 'deliver',
  day,
  kept: true,
  onTime: true,
  inScope: true,
  atPrice: true,
  ledBy,
  inputsOnTime,
  note,
});
