import { expect, test } from 'vitest';
import { actionOf, demoSteps } from '~templates/demo/demo-steps';
import { demoStory } from '~templates/demo/story';
import type { DemoStep } from '~templates/demo/story-types';

const told = demoSteps(demoStory);
const keysOf = <What extends DemoStep['do']>(what: What) =>
  told.filter(({ step }) => step.do === what).map(({ proposal }) => proposal.key);

test('the demo’s clients are on their own pages: they open, ask, want it smaller, put it off, accept', () => {
  const waiting = demoStory.proposals.filter(
    ({ steps }) => steps.map((step) => actionOf(step)).findLast((action) => action !== null) === 'send',
  );
  const lately = waiting.filter(({ offer }) => (offer.validDay ?? -1) >= 0).map(({ key }) => key);
  // One has had its link for three days and did not look yet.
  expect(lately.filter((key) => !keysOf('open').includes(key))).toEqual(['pl-calendar-screen']);
  expect(keysOf('ask')).toHaveLength(keysOf('reply').length + 1);
  expect(keysOf('smaller')).toEqual(['vf-lease-study']);
  expect(keysOf('later')).toEqual(['ge-tariff-names']);
  const yeses = told.filter(({ step }) => step.do === 'accept' && step.onPage);
  expect(yeses.map(({ proposal }) => proposal.key)).toEqual(['vf-lease-study', 'mcu-branch-booking']);
});

test('there is a link before anybody does anything on a page, and a page only of what was sent', () => {
  for (const { steps } of demoStory.proposals) {
    const link = steps.findIndex(({ do: what }) => what === 'link');
    const first = steps.findIndex(
      (step) => ['open', 'ask', 'smaller', 'later'].includes(step.do) || ('onPage' in step && step.onPage),
    );
    if (link === -1) expect(first).toBe(-1);
    else expect(steps.findIndex(({ do: what }) => what === 'send')).toBeLessThan(link);
    if (first >= 0) expect(link).toBeLessThan(first);
  }
});

test('what is left out is in the words of the offer, and a "not now" is until a day to come', () => {
  for (const { proposal, step } of told) {
    const names = proposal.offer.deliverables.map(({ name }) => name);
    if (step.do === 'smaller') expect(names).toEqual(expect.arrayContaining(step.leaveOut));
    if (step.do === 'later') expect(step.untilDay).toBeGreaterThan(0);
  }
});
