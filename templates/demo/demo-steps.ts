import { addDays } from '~/domain/calendar';
import type { Action } from '~/domain/lifecycle';
import { type CivilDate, emptyOffer, type Offer } from '~/domain/proposal';
import type { Day, DemoLine, DemoOffer, DemoProposal, DemoStep, DemoStory } from './story-types';

/** Drafting is a step like any other, so that one loop can tell the whole story. */
export type DatedStep = { day: Day; proposal: DemoProposal; step: DemoStep | { do: 'draft'; day: Day } };

/**
 * Every step of every proposal in the order in which it happened. On one day the story's own order decides, with
 * a parent before what it led to. Throws when a parent is not in the story or leads back to its own child.
 */
export function demoSteps(story: DemoStory): DatedStep[] {
  return parentsFirst(story.proposals)
    .flatMap((proposal): DatedStep[] =>
      [{ do: 'draft' as const, day: proposal.draftedDay }, ...proposal.steps].map((step) => ({
        day: step.day,
        proposal,
        step,
      })),
    )
    .sort((a, b) => a.day - b.day);
}

/** What a step does to the proposal's state; null where it leaves it. */
export function actionOf({ do: what }: DatedStep['step']): Action | null {
  switch (what) {
    case 'draft':
    case 'link':
    case 'open':
    case 'ask':
    case 'reply':
      return null;
    case 'smaller':
    case 'later':
      return 'decline';
    default:
      return what;
  }
}

/** The story whole: on one day what was written down comes before what was done with an offer, which may rest on it. */
export function demoDays(story: DemoStory): (DatedStep | DemoLine)[] {
  return [...story.lines, ...demoSteps(story)].sort((a, b) => a.day - b.day);
}

/** The offer as it is written when the story is told on `today`. */
export function offerOn(today: CivilDate, { startsDay, endsDay, validDay, ...text }: DemoOffer): Offer {
  const date = (day: Day | null) => (day === null ? null : addDays(today, day));
  // A copy, because the story's offers share their house terms.
  return {
    ...emptyOffer(text.currency),
    ...structuredClone(text),
    startsOn: date(startsDay),
    endsOn: date(endsDay),
    validUntil: date(validDay),
  };
}

function parentsFirst(proposals: DemoProposal[]): DemoProposal[] {
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]));
  const placed = new Set<DemoProposal>();
  const place = (proposal: DemoProposal, children: DemoProposal[]) => {
    if (placed.has(proposal)) return;
    if (children.includes(proposal)) throw new Error(`“${proposal.key}” led to itself.`);
    if (proposal.parent !== null) {
      const parent = byKey.get(proposal.parent);
      if (!parent) throw new Error(`“${proposal.key}” grew from “${proposal.parent}”, which is not told.`);
      place(parent, [...children, proposal]);
    }
    placed.add(proposal);
  };
  for (const proposal of proposals) place(proposal, []);
  return [...placed];
}
