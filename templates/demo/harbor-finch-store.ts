import { fixedPrice, houseTerms, kept } from './house-terms';
import type { DemoProposal } from './story-types';

/** After the checkout: a no, a smaller ask, and three people of ours whom they know. */
export const harborFinchStore: DemoProposal[] = [
  {
    key: 'hf-returns-study',
    client: 'harbor-finch',
    contact: 'priya',
    author: 'imani',
    parent: 'hf-gift-cards',
    draftedDay: -276,
    offer: {
      ...houseTerms,
      title: 'Returns study',
      problem: 'Returns take 19 days from parcel to refund, and buyers ask where their money is.',
      outcome: 'One plan to bring that to 7 days, with its cost for each step.',
      deliverables: [
        {
          name: 'Map of one return, from 12 interviews and 50 tickets',
          doneWhen: 'the warehouse lead has corrected and signed it',
        },
        { name: 'Plan of three changes with cost and days saved', doneWhen: 'the PDF is in Priya’s inbox' },
      ],
      exclusions: ['Software changes', 'Talks with carriers'],
      clientProvides: ['One day in the warehouse', '50 exported tickets'],
      place: 'Your warehouse in Providence, two days; the rest remote',
      startsDay: -250,
      endsDay: -229,
      validDay: -253,
      lines: fixedPrice('Returns study, three weeks', '2600.00'),
      safety: 'After the map, in week two, you may stop and owe half.',
    },
    steps: [
      { do: 'send', day: -274 },
      {
        do: 'decline',
        day: -258,
        reason: 'not now',
        note: 'The warehouse system comes first. Ask again in two months, and smaller.',
        by: 'priya',
      },
    ],
  },
  {
    key: 'hf-returns-page',
    client: 'harbor-finch',
    contact: 'dana',
    author: 'imani',
    parent: 'hf-returns-study',
    draftedDay: -204,
    offer: {
      ...houseTerms,
      title: 'One returns page rewritten',
      problem: 'Half of the calls about returns ask what the page already says.',
      outcome: 'One page that answers the six questions people call about.',
      deliverables: [
        {
          name: 'Returns page, 350 words, with the date of the refund',
          doneWhen: 'five recent callers have found all six answers',
        },
        {
          name: 'Count of return calls, two weeks before and after',
          doneWhen: 'both numbers are in Dana’s inbox',
        },
      ],
      exclusions: ['The returns process itself', 'Other help pages'],
      clientProvides: ['Call notes of the last month'],
      startsDay: -188,
      endsDay: -178,
      validDay: -189,
      lines: fixedPrice('One page, tested', '900.00'),
      safety: 'If calls do not fall by a fifth in two weeks, you pay nothing.',
    },
    steps: [
      { do: 'send', day: -203 },
      { do: 'accept', day: -196, by: 'dana' },
      kept(-179, 'imani', 'Return calls fell from 61 to 38 a week.'),
    ],
  },
  {
    key: 'hf-search-test',
    client: 'harbor-finch',
    contact: 'dana',
    author: 'hyejin',
    parent: 'hf-returns-page',
    draftedDay: -134,
    offer: {
      ...houseTerms,
      title: 'Search results test',
      problem: 'One search in five ends on a page without results, for things that are in stock.',
      outcome: 'The 100 searches that fail most often lead to the right shelf.',
      deliverables: [
        {
          name: 'Table of the 100 searches with the shelf each should open',
          doneWhen: 'Dana’s buyers have confirmed all 100 rows',
        },
        {
          name: 'Before-and-after count of empty results',
          doneWhen: 'both counts, seven days each, are in the sheet',
        },
      ],
      exclusions: ['Replacing the search engine', 'Photos and product texts'],
      clientProvides: ['Search log of the last 90 days'],
      startsDay: -115,
      endsDay: -101,
      validDay: -117,
      lines: fixedPrice('Search results test', '1900.00'),
      safety: 'If empty results do not fall by half, you pay 600 for the table alone.',
    },
    steps: [
      { do: 'send', day: -132 },
      { do: 'accept', day: -124, by: 'dana' },
      kept(-102, 'hyejin', 'Empty results fell from 21 to 8 in 100.'),
    ],
  },
  {
    key: 'hf-checkout-watch',
    client: 'harbor-finch',
    contact: 'dana',
    author: 'ruben',
    parent: 'hf-search-test',
    draftedDay: -70,
    offer: {
      ...houseTerms,
      title: 'Four-week checkout watch',
      problem: 'The busiest four weeks begin soon and nobody has time to look at the checkout every morning.',
      outcome: 'Each drop in the checkout found within one working day, with its cause.',
      deliverables: [
        {
          name: 'Note each working day by 10:00, 20 in all',
          doneWhen: 'the twentieth note is in the channel',
        },
        {
          name: 'Fix list with screenshots for every drop',
          doneWhen: 'each item is a ticket in your tracker',
        },
      ],
      exclusions: ['Making the fixes', 'Nights and weekends'],
      clientProvides: ['A channel for the notes', 'Read access to orders by the hour'],
      startsDay: -50,
      endsDay: -22,
      validDay: -54,
      lines: [{ description: 'Week of watching', quantity: '4', unitPrice: '1200.00' }],
      safety: 'Stop at the end of any week and owe only the weeks that have passed.',
    },
    steps: [
      { do: 'send', day: -68 },
      { do: 'accept', day: -60, by: 'dana' },
      kept(-22, 'imani', 'Three drops found, the largest within two hours.'),
    ],
  },
  {
    key: 'hf-loyalty-pilot',
    client: 'harbor-finch',
    contact: 'priya',
    author: 'ruben',
    parent: 'hf-checkout-watch',
    draftedDay: -9,
    offer: {
      ...houseTerms,
      title: 'Loyalty sign-up pilot',
      problem: 'Buyers come back twice a year and nothing gives them a reason to tell you who they are.',
      outcome:
        'One sign-up offer after payment, tested on 2,000 orders, with a yes or no for the full program.',
      deliverables: [
        {
          name: 'Sign-up step after payment, live for one order in four',
          doneWhen: '2,000 buyers have seen it',
        },
        {
          name: 'Two-page result with sign-ups, second orders and one recommendation',
          doneWhen: 'Priya has it two days before the board call',
        },
      ],
      exclusions: ['The rewards themselves', 'Stores', 'A mail campaign'],
      clientProvides: ['One developer for three days', 'One reward worth 5 an order'],
      startsDay: 16,
      endsDay: 44,
      validDay: 12,
      lines: fixedPrice('Loyalty sign-up pilot, four weeks', '5200.00'),
      depositPercent: '25',
      paymentTerms: 'Deposit on acceptance, the rest 14 days after delivery',
      safety:
        'If fewer than 100 buyers sign up in the first two weeks, we stop and you owe the deposit only.',
    },
    steps: [{ do: 'send', day: -7 }],
  },
];
