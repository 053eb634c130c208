import type { DemoProposal, DemoStep } from './story-types';

/** What clients did on their own pages, by the proposal it belongs to. */
const steps: Record<string, DemoStep[]> = {
  'vf-lease-study': [
    { do: 'link', day: -28 },
    { do: 'open', day: -27 },
    { do: 'open', day: -25 },
    {
      do: 'smaller',
      day: -24,
      by: 'joost',
      leaveOut: ['Price rules on two pages, checked by your bookkeeper'],
      amount: '1900.00',
      note: 'The bookkeeper is buried until the year is closed. The configurator alone would help already.',
    },
    { do: 'open', day: -19 },
  ],
  'mcu-branch-booking': [
    { do: 'link', day: -20 },
    { do: 'open', day: -18 },
    {
      do: 'ask',
      day: -17,
      by: 'marcus',
      text: 'Can members without an appointment still walk in during the two weeks?',
    },
    {
      do: 'reply',
      day: -16,
      by: 'imani',
      text: 'Yes. One desk stays free for them, and we count both queues.',
    },
    { do: 'open', day: -7 },
  ],
  'hf-loyalty-pilot': [
    { do: 'link', day: -7 },
    { do: 'open', day: -6 },
    {
      do: 'ask',
      day: -5,
      by: 'priya',
      text: 'Could the reward be free shipping, or does it have to be worth five dollars?',
    },
    {
      do: 'reply',
      day: -4,
      by: 'ruben',
      text: 'Free shipping is fine. It costs you about the same, and nobody needs a code for it.',
    },
    { do: 'open', day: -3 },
  ],
  'ge-meter-photo': [
    { do: 'link', day: -13 },
    { do: 'open', day: -11 },
    { do: 'open', day: -2 },
  ],
  'rp-vaccine-page': [
    { do: 'link', day: -5 },
    { do: 'open', day: -4 },
    { do: 'open', day: -1 },
    {
      do: 'ask',
      day: -1,
      by: 'naomi',
      text: 'If the schedule changes while you write, is the second version still in the price?',
    },
  ],
  'ge-tariff-names': [
    { do: 'link', day: -88 },
    { do: 'open', day: -87 },
    { do: 'open', day: -84 },
    {
      do: 'later',
      day: -84,
      by: 'pau',
      untilDay: 33,
      note: 'We move to new billing software first. Right after that I want this.',
    },
  ],
  'pl-calendar-screen': [{ do: 'link', day: -3 }],
};

/** The offers with what happened on their pages; on one day that comes after what we did. */
export function withClientSide(proposals: DemoProposal[]): DemoProposal[] {
  return proposals.map((proposal) => {
    const theirs = steps[proposal.key] ?? [];
    return theirs.length === 0
      ? proposal
      : { ...proposal, steps: [...proposal.steps, ...theirs].sort((a, b) => a.day - b.day) };
  });
}
