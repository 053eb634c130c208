import { fixedPrice, houseTerms, kept } from './house-terms';
import type { DemoProposal } from './story-types';

/** The chain the firm tells newcomers about: 600 led to 3,200, and that to 14,000. */
export const harborFinchCheckout: DemoProposal[] = [
  {
    key: 'hf-checkout-review',
    client: 'harbor-finch',
    contact: 'dana',
    author: 'imani',
    parent: null,
    starter: { id: 'checkout-review', name: 'Checkout review' },
    draftedDay: -541,
    offer: {
      ...houseTerms,
      title: 'Checkout review',
      problem: 'One in three visitors leaves at the delivery step, and the analytics do not say why.',
      outcome: 'A ranked list of the ten changes most likely to keep them.',
      deliverables: [
        { name: 'Written review of the checkout, 6 to 8 pages', doneWhen: 'the PDF is in Dana’s inbox' },
        { name: 'One 45-minute call on the ten changes', doneWhen: 'the first three changes have an owner' },
      ],
      exclusions: ['Building the changes', 'Pages before the basket'],
      clientProvides: ['Read access to the analytics'],
      startsDay: -527,
      endsDay: -520,
      validDay: -528,
      lines: fixedPrice('Checkout review', '600.00'),
      safety: 'If fewer than three of the ten changes are new to you, you pay nothing.',
    },
    steps: [
      { do: 'send', day: -540 },
      { do: 'accept', day: -534, by: 'dana' },
      kept(-521, 'imani', 'Eight of the ten changes were new to them.'),
    ],
  },
  {
    key: 'hf-delivery-pilot',
    client: 'harbor-finch',
    contact: 'dana',
    author: 'imani',
    parent: 'hf-checkout-review',
    draftedDay: -512,
    offer: {
      ...houseTerms,
      title: 'Delivery step pilot',
      problem:
        'The review put the delivery step first: visitors see the shipping cost only after typing an address.',
      outcome: 'A tested delivery step that shows the cost first, with a measured difference in orders.',
      deliverables: [
        {
          name: 'Clickable prototype of the new delivery step',
          doneWhen: 'six shoppers have used it on their own phones',
        },
        {
          name: 'Two-week test on half of the traffic',
          doneWhen: 'the test has run 14 days and its numbers are in a shared sheet',
        },
        { name: 'Two-page result with one recommendation', doneWhen: 'the PDF is in Dana’s inbox' },
      ],
      exclusions: ['The payment step', 'Contracts with carriers'],
      clientProvides: ['One developer for two days to switch the test on', 'Shipping rates as a table'],
      startsDay: -488,
      endsDay: -467,
      validDay: -490,
      lines: fixedPrice('Delivery step pilot, three weeks', '3200.00'),
      depositPercent: '25',
      paymentTerms: 'Deposit on acceptance, the rest 14 days after delivery',
      safety: 'If fewer than four of six shoppers finish the prototype, we stop there and you pay 800.',
    },
    steps: [
      { do: 'send', day: -510 },
      { do: 'accept', day: -499, by: 'dana' },
      kept(-468, 'ruben', 'Orders on the tested half rose by 9 in 100.'),
    ],
  },
  {
    key: 'hf-checkout-build',
    client: 'harbor-finch',
    contact: 'priya',
    author: 'ruben',
    parent: 'hf-delivery-pilot',
    draftedDay: -455,
    offer: {
      ...houseTerms,
      title: 'Checkout build',
      problem:
        'The pilot paid off on half of the traffic with temporary code. The rest of the checkout still loses orders.',
      outcome: 'The whole checkout in the tested form, live for every visitor.',
      deliverables: [
        {
          name: 'Basket, delivery and payment steps, live',
          doneWhen: 'all visitors have bought through them for seven days',
        },
        {
          name: 'Guest account page, live',
          doneWhen: 'a guest can turn an order into an account in two clicks',
        },
        {
          name: 'Handover of one day to your two developers',
          doneWhen: 'they have released one change without us',
        },
      ],
      exclusions: ['Product pages and search', 'Changes in the warehouse system'],
      clientProvides: [
        'Two developers for eight weeks at half time',
        'One person who decides within two days',
      ],
      startsDay: -424,
      endsDay: -368,
      validDay: -431,
      lines: [
        { description: 'Checkout, three steps', quantity: '1', unitPrice: '14000.00' },
        { description: 'Guest account page', quantity: '1', unitPrice: '3000.00' },
      ],
      depositPercent: '30',
      paymentTerms: 'Deposit on acceptance, the rest 30 days after delivery',
      safety: 'You may stop after the basket step, in week three, and owe one third.',
    },
    steps: [
      { do: 'send', day: -452, leaves: ['reach.fits'] },
      {
        // They asked for less, not for cheaper: a part comes out and its price with it.
        do: 'revise',
        day: -441,
        changes: {
          outcome: 'The three steps of the checkout in the tested form, live for every visitor.',
          deliverables: [
            {
              name: 'Basket, delivery and payment steps, live',
              doneWhen: 'all visitors have bought through them for seven days',
            },
            {
              name: 'Handover of one day to your two developers',
              doneWhen: 'they have released one change without us',
            },
          ],
          exclusions: ['Guest account page', 'Product pages and search', 'Changes in the warehouse system'],
          lines: fixedPrice('Checkout, three steps', '14000.00'),
        },
      },
      { do: 'send', day: -440 },
      { do: 'accept', day: -433, by: 'priya' },
      kept(-370, 'ruben', 'Live for all visitors two days early.'),
    ],
  },
  {
    key: 'hf-gift-cards',
    client: 'harbor-finch',
    contact: 'dana',
    author: 'hyejin',
    parent: 'hf-checkout-build',
    draftedDay: -334,
    offer: {
      ...houseTerms,
      title: 'Gift card test',
      problem:
        'Four in ten gift cards are bought but never redeemed, and each one costs a call to the service desk.',
      outcome: 'A redemption page that eight of ten people finish without a call.',
      deliverables: [
        {
          name: 'Redemption page, designed and tested with ten card holders',
          doneWhen: 'eight of ten have redeemed a card alone',
        },
        {
          name: 'Screens and texts for your developers',
          doneWhen: 'they have confirmed that nothing is missing',
        },
      ],
      exclusions: ['Building the page', 'The mail that carries the card'],
      clientProvides: ['Ten gift cards of 10 each', 'A list of 40 card holders to invite'],
      startsDay: -315,
      endsDay: -294,
      validDay: -317,
      lines: fixedPrice('Gift card test, three weeks', '2400.00'),
      safety: 'If fewer than eight of ten finish, we design and test a second round at our cost.',
    },
    steps: [
      { do: 'send', day: -332 },
      { do: 'accept', day: -322, by: 'dana' },
      kept(-295, 'hyejin', 'Nine of ten finished.'),
    ],
  },
];
