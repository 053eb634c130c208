/** The example of the design page, "An offer as a file". */
export const example = {
  kind: 'first-cup/proposal@1',
  client: {
    name: 'Northwind Tiles',
    contact: { name: 'Dana Fox', email: 'dana@northwind.example' },
  },
  title: 'Checkout review',
  problem: 'One in three visitors leaves at the delivery step.',
  outcome: 'A ranked list of the ten changes most likely to keep them.',
  deliverables: [
    { name: 'Written review of the checkout, 6 to 8 pages', doneWhen: "the PDF is in Dana's inbox" },
  ],
  exclusions: ['Building the changes'],
  clientProvides: ['Read access to the analytics'],
  place: 'Remote',
  startsOn: '2026-12-01',
  endsOn: '2026-12-08',
  validUntil: '2026-12-15',
  currency: 'USD',
  lines: [{ description: 'Checkout review', quantity: '1', unitPrice: '900.00' }],
  discount: { percent: '0' },
  taxPercent: '0',
  depositPercent: '0',
  paymentTerms: 'Due 14 days after delivery',
  safety: 'If the list does not help, you pay nothing.',
  nextStep: 'Reply yes, or accept on the page.',
};
