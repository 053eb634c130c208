import type { DemoLine } from './story-types';

/** What the people of the story wrote down beside their offers: calls, facts, and what they gave unasked. */
export const lines: DemoLine[] = [
  {
    ...{ do: 'touch', client: 'harbor-finch', day: -462, kind: 'call', startedBy: 'them', signals: [] },
    ...{ contact: 'dana', person: 'ruben', note: 'Could the test run for two more weeks? It did.' },
  },
  {
    ...{ do: 'note', client: 'harbor-finch', key: 'hf-returns', day: -330, kind: 'pain' },
    text: 'Returns cost them more than a campaign brings in',
  },
  {
    ...{ do: 'give', client: 'harbor-finch', day: -300, kind: 'advice' },
    text: 'To keep the old returns form: a new one would have cost more than it saves',
  },
  { do: 'confirm', client: 'harbor-finch', key: 'hf-returns', day: -198 },
  {
    ...{ do: 'touch', client: 'harbor-finch', day: -150, kind: 'mail', startedBy: 'them' },
    ...{ signals: ['thanked'], contact: 'dana', person: 'imani', note: 'Her board read the returns page.' },
  },
  {
    ...{ do: 'drop', client: 'harbor-finch', key: 'hf-returns', day: -100 },
    reason: 'the new warehouse system halved them',
  },
  {
    ...{ do: 'note', client: 'harbor-finch', key: 'hf-friday', day: -95, kind: 'process' },
    text: 'Dana’s team opens its weekly meeting with our numbers',
  },
  {
    ...{ do: 'touch', client: 'harbor-finch', day: -92, kind: 'meeting', startedBy: 'us' },
    ...{ signals: ['introduced'], contact: 'priya', person: 'ruben' },
    note: 'Priya brought the head of loyalty along.',
  },
  {
    ...{ do: 'give', client: 'harbor-finch', day: -80, kind: 'introduction' },
    text: 'To a tax adviser, for selling in Canada',
  },
  {
    ...{ do: 'note', client: 'harbor-finch', key: 'hf-loyalty', day: -58, kind: 'goal' },
    text: 'Half of all orders from shoppers who come back',
  },
  {
    ...{ do: 'give', client: 'harbor-finch', day: -40, kind: 'tool' },
    text: 'A sheet that warns of checkout drops overnight',
  },
  {
    ...{ do: 'value', client: 'harbor-finch', day: -30, person: 'imani' },
    elements: [
      { name: 'We know the shop', toUs: '8000', toThem: '12000' },
      { name: 'We keep our dates', toUs: '12000', toThem: '30000' },
      { name: 'The work is good', toUs: '20000', toThem: '25000' },
      { name: 'They learn from us', toUs: null, toThem: '2500' },
      { name: 'The price holds', toUs: '6000', toThem: '4000' },
      { name: 'They reach us at once', toUs: '1500', toThem: '9000' },
      { name: 'We open doors for them', toUs: '900', toThem: null },
    ],
  },
  {
    ...{ do: 'rank', client: 'harbor-finch', day: -26, contact: 'dana', ranks: [5, 1, 3, 7, 2, 4, 6] },
    words: 'The dates are what my board looks at.',
  },
  {
    ...{ do: 'plan', client: 'harbor-finch', day: -25, person: 'imani' },
    plans: [
      { name: 'We keep our dates', action: 'Send Dana the dates of the next quarter', actDay: 5 },
      { name: 'The price holds', action: 'Offer the year ahead at one price', actDay: 30 },
      { name: 'We know the shop', action: 'Show Dana what the loyalty data says', actDay: 12 },
    ],
  },
  { do: 'confirm', client: 'harbor-finch', key: 'hf-friday', day: -21 },
  {
    ...{ do: 'touch', client: 'harbor-finch', day: -9, kind: 'call', startedBy: 'us', signals: [] },
    ...{ contact: 'dana', person: 'imani', note: 'Loyalty is still the goal. A pilot, not a program.' },
  },
  { do: 'confirm', client: 'harbor-finch', key: 'hf-loyalty', day: -9 },

  {
    ...{ do: 'touch', client: 'meridian', day: -376, kind: 'meeting', startedBy: 'us' },
    ...{ signals: ['forgave'], contact: 'marcus', person: 'ruben' },
    note: 'We said why we were late. He said: try again, smaller.',
  },
  {
    ...{ do: 'touch', client: 'meridian', day: -357, kind: 'call', startedBy: 'them' },
    ...{ signals: ['thanked'], contact: 'marcus', person: 'imani', note: 'The error texts are up already.' },
  },
  {
    ...{ do: 'note', client: 'meridian', key: 'mcu-phone', day: -356, kind: 'goal' },
    text: 'One loan in three started on a phone',
  },
  {
    ...{ do: 'give', client: 'meridian', day: -350, kind: 'advice' },
    text: 'Which texts to have translated first',
  },
  {
    ...{ do: 'note', client: 'meridian', key: 'mcu-limit', day: -280, kind: 'change' },
    text: 'Marcus signs up to 1,500 without the committee',
  },
  {
    ...{ do: 'touch', client: 'meridian', day: -120, kind: 'call', startedBy: 'us', signals: [] },
    ...{ contact: 'aiyana', person: 'hyejin', note: 'The hint on dark photos still holds.' },
  },
  {
    ...{ do: 'touch', client: 'meridian', day: -26, kind: 'meeting', startedBy: 'us', signals: [] },
    ...{ contact: 'marcus', person: 'imani', note: 'Walked through a week of branch calendars.' },
  },
  { do: 'confirm', client: 'meridian', key: 'mcu-limit', day: -25 },

  {
    ...{ do: 'touch', client: 'loomwright', day: -420, kind: 'call', startedBy: 'us' },
    ...{ signals: ['shared'], contact: 'sofia', person: 'hyejin' },
    note: 'She read us the churn table, which nobody outside has.',
  },
  {
    ...{ do: 'note', client: 'loomwright', key: 'lw-trials', day: -405, kind: 'goal' },
    text: 'Of 100 trials 14 pay, up from 9',
  },
  {
    ...{ do: 'note', client: 'loomwright', key: 'lw-benedikt', day: -245, kind: 'change' },
    text: 'Sofia hands growth over to Benedikt',
  },

  {
    ...{ do: 'touch', client: 'girasol', day: -398, kind: 'mail', startedBy: 'them' },
    ...{ signals: ['thanked'], contact: 'lucia', person: 'imani', note: 'The page hangs in every office.' },
  },
  {
    ...{ do: 'note', client: 'girasol', key: 'ge-rule', day: -230, kind: 'change' },
    text: 'By a new rule every home reads its use by the hour',
  },
  {
    ...{ do: 'touch', client: 'girasol', day: -210, kind: 'meeting', startedBy: 'us' },
    ...{ signals: ['introduced'], contact: 'lucia', person: 'ruben', note: 'She brought Pau Climent along.' },
  },
  {
    ...{ do: 'touch', client: 'girasol', day: -84, kind: 'call', startedBy: 'us', signals: [] },
    ...{ contact: 'lucia', person: 'imani', note: 'The rule holds. Meter photos are the new trouble.' },
  },
  { do: 'confirm', client: 'girasol', key: 'ge-rule', day: -84 },
  {
    ...{ do: 'note', client: 'girasol', key: 'ge-photos', day: -84, kind: 'pain' },
    text: 'Each photo that cannot be read costs a visit',
  },
  {
    ...{ do: 'give', client: 'girasol', day: -80, kind: 'advice' },
    text: 'Three good photos to show to customers',
  },

  {
    ...{ do: 'touch', client: 'ridgeway', day: -195, kind: 'meeting', startedBy: 'us' },
    ...{ signals: ['introduced'], contact: 'naomi', person: 'hyejin' },
    note: 'A colleague in Nashua has the same paper form.',
  },
  {
    ...{ do: 'note', client: 'ridgeway', key: 'rp-form', day: -190, kind: 'process' },
    text: 'The front desk hands out our form and no other',
  },
  {
    ...{ do: 'give', client: 'ridgeway', day: -120, kind: 'tool' },
    text: 'A script of one page for the phones at 8:30',
  },
  {
    ...{ do: 'touch', client: 'ridgeway', day: -10, kind: 'call', startedBy: 'them', signals: [] },
    ...{ contact: 'naomi', person: 'imani', note: 'Could we help with vaccine questions?' },
  },
  {
    ...{ do: 'note', client: 'ridgeway', key: 'rp-vaccines', day: -10, kind: 'pain' },
    text: 'Seven questions about vaccines, thirty times a day',
  },

  {
    ...{ do: 'touch', client: 'vandermeer', day: -205, kind: 'meeting', startedBy: 'us' },
    ...{
      signals: ['shared'],
      contact: 'joost',
      person: 'ruben',
      note: 'Showed us his margins, shop by shop.',
    },
  },
  {
    ...{ do: 'note', client: 'vandermeer', key: 'vf-bookkeeper', day: -204, kind: 'change' },
    text: 'One bookkeeper decides all price rules',
  },
  {
    ...{ do: 'touch', client: 'vandermeer', day: -202, kind: 'call', startedBy: 'them' },
    ...{
      signals: ['thanked'],
      contact: 'joost',
      person: 'ruben',
      note: 'Forty-six bikes: he called the same day.',
    },
  },
  {
    ...{ do: 'note', client: 'vandermeer', key: 'vf-lease', day: -36, kind: 'goal' },
    text: 'Forty lease bikes a month',
  },

  {
    ...{ do: 'note', client: 'tidewater', key: 'tp-quotes', day: -104, kind: 'pain' },
    text: 'A quote takes two days and three calls',
  },
  {
    ...{ do: 'touch', client: 'tidewater', day: -103, kind: 'call', startedBy: 'us' },
    ...{ signals: ['thanked'], contact: 'earl', person: 'ruben' },
    note: 'First money on the website he did not regret.',
  },

  {
    ...{ do: 'touch', client: 'plum-street', day: -96, kind: 'mail', startedBy: 'us' },
    ...{
      signals: ['thanked'],
      contact: 'grace',
      person: 'imani',
      note: 'Her whole desk read the two pages.',
    },
  },
  {
    ...{ do: 'give', client: 'plum-street', day: -90, kind: 'advice' },
    text: 'The message that says a card is ready',
  },
  {
    ...{ do: 'note', client: 'plum-street', key: 'pl-budget', day: -50, kind: 'change' },
    text: 'Outside work over 750 is frozen until the new budget',
  },
  {
    ...{ do: 'touch', client: 'plum-street', day: -38, kind: 'call', startedBy: 'us', signals: [] },
    ...{ contact: 'grace', person: 'imani', note: 'The freeze holds. One screen would be within it.' },
  },
  { do: 'confirm', client: 'plum-street', key: 'pl-budget', day: -38 },
];
