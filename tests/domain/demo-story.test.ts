import { describe, expect, test } from 'vitest';
import { addDays } from '~/domain/calendar';
import { findingsOf, holds } from '~/domain/coffee-test/coffee-test';
import { firstFooting } from '~/domain/coffee-test/thresholds';
import { next, type Standing, type State, standing } from '~/domain/lifecycle';
import type { Recipient } from '~/domain/proposal';
import { totalsOf } from '~/domain/totals';
import { actionOf, type DatedStep, demoSteps, offerOn } from '~templates/demo/demo-steps';
import { demoStory } from '~templates/demo/story';
import type { DemoOffer, DemoProposal } from '~templates/demo/story-types';

const { firm, people, clients, proposals } = demoStory;
const told = demoSteps(demoStory);
const named = proposals.map((proposal) => [proposal.key, proposal] as const);
const sent = named.filter(([, { steps }]) => steps.length > 0);
/** A leap day, the turn of a year, a change to summer time and a plain day: four different weekdays. */
const todays = ['2028-02-29', '2027-01-01', '2026-03-29', '2026-11-19'];

const find = <T extends { key: string }>(list: T[], key: string): T => {
  const found = list.find((each) => each.key === key);
  if (!found) throw new Error(`There is no “${key}” in the story.`);
  return found;
};
const contactsOf = ({ client }: DemoProposal) => find(clients, client).contacts;
const recipientOf = (proposal: DemoProposal): Recipient => {
  const { name, address } = find(clients, proposal.client);
  return { name, address, contact: find(contactsOf(proposal), proposal.contact) };
};

type Moment = DatedStep & { before: State; after: State; offer: DemoOffer };

/** The proposal's life, step by step, with the offer as it stands after each. */
function momentsOf(proposal: DemoProposal): Moment[] {
  let state: State = 'draft';
  let offer = proposal.offer;
  return told
    .filter((each) => each.proposal === proposal)
    .map((each) => {
      const before: State = state;
      const action = actionOf(each.step);
      if (action !== null) state = next(action, state);
      if (each.step.do === 'revise') offer = { ...offer, ...each.step.changes };
      if (each.step.do === 'extend') offer = { ...offer, validDay: each.step.validDay };
      return { ...each, before, after: state, offer };
    });
}
const lastOf = (proposal: DemoProposal) => momentsOf(proposal).at(-1) as Moment;
const standingOf = (proposal: DemoProposal): Standing => {
  const { after, offer } = lastOf(proposal);
  const [today] = todays as [string];
  return standing(after, offerOn(today, offer).validUntil, today);
};
const standingAt = (wanted: Standing) => proposals.filter((proposal) => standingOf(proposal) === wanted);
const doing = (action: DatedStep['step']['do']) => told.filter(({ step }) => step.do === action);
const totalOf = (offer: DemoOffer) => totalsOf(offerOn('2026-11-19', offer)).totalMinor;

describe('the cast of the demo story', () => {
  test('is three people and eight clients, each with contacts', () => {
    expect(people).toHaveLength(3);
    expect(clients).toHaveLength(8);
    for (const { contacts } of clients) expect(contacts.length).toBeGreaterThan(0);
  });

  test('has keys, names and addresses of its own, and mail that can reach nobody', () => {
    const everyone = [...people, ...clients.flatMap(({ contacts }) => contacts)];
    for (const list of [everyone, clients, proposals]) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
    expect(new Set(everyone.map(({ name }) => name)).size).toBe(everyone.length);
    for (const { email } of everyone) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
  });

  test('is known for eighteen months, and each client before the first offer to it', () => {
    expect(Math.min(...clients.map(({ sinceDay }) => sinceDay))).toBeGreaterThanOrEqual(-548);
    expect(Math.min(...clients.map(({ sinceDay }) => sinceDay))).toBeLessThan(-500);
    for (const { client, draftedDay } of proposals) {
      expect(find(clients, client).sinceDay).toBeLessThanOrEqual(draftedDay);
    }
  });
});

describe.each(named)('the demo proposal %s', (_, proposal) => {
  const moments = momentsOf(proposal);

  test('takes only steps that its state allows, in the order of their days, none in the future', () => {
    const days = [proposal.draftedDay, ...proposal.steps.map(({ day }) => day)];
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days.every((day) => Number.isInteger(day) && day <= 0)).toBe(true);
    expect(moments).toHaveLength(days.length);
  });

  test('names people and contacts that are in the story', () => {
    find(people, proposal.author);
    find(contactsOf(proposal), proposal.contact);
    for (const { step } of moments) {
      if ('ledBy' in step) find(people, step.ledBy);
      if (step.do === 'reply') find(people, step.by);
      else if ('by' in step && step.by !== '') find(contactsOf(proposal), step.by);
    }
  });

  test('grew from an answered offer to the same client, if from any', () => {
    if (proposal.parent === null) return;
    const parent = find(proposals, proposal.parent);
    expect(parent.client).toBe(proposal.client);
    const answers = parent.steps.filter(({ do: what }) => what === 'accept' || what === 'decline');
    expect(answers.some(({ day }) => day <= proposal.draftedDay)).toBe(true);
  });

  test('is written for whichever day the story is told on', () => {
    const text = JSON.stringify(lastOf(proposal).offer);
    expect(text).not.toMatch(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b20\d\d\b(?!\.00)/);
    expect(text).not.toMatch(/\b(January|February|March|April|May|June|July|August|September)\b/);
    expect(text).not.toMatch(/\b(October|November|December|spring|summer|autumn|winter|holidays?)\b/i);
  });
});

describe.each(sent)('the sent demo proposal %s', (_, proposal) => {
  const moments = momentsOf(proposal);

  test('met every required rule of the coffee test on the day it was sent, whenever the story is told', () => {
    for (const today of todays) {
      for (const { step, offer, day } of moments) {
        if (step.do !== 'send') continue;
        const sentOn = addDays(today, day);
        const findings = findingsOf({
          offer: offerOn(today, offer),
          to: recipientOf(proposal),
          today: sentOn,
          footing: firstFooting('USD'),
        });
        expect(findings.filter(({ kind }) => kind === 'required')).toEqual([]);
      }
    }
  });

  test('was sent, extended and accepted while it was open, and before its work began', () => {
    let validDay = proposal.offer.validDay ?? Number.NaN;
    for (const { step, offer, day } of moments) {
      if (step.do === 'extend') expect(step.validDay).toBeGreaterThan(validDay);
      if (['send', 'extend', 'accept'].includes(step.do)) expect(day).toBeLessThanOrEqual(validDay);
      validDay = offer.validDay ?? Number.NaN;
      expect(validDay).toBeLessThanOrEqual(offer.startsDay ?? Number.NaN);
    }
  });

  test('was answered only on the revision that the client had in hand', () => {
    let unsent = true;
    for (const { step } of moments) {
      if (step.do === 'accept' || step.do === 'decline' || step.do === 'extend') expect(unsent).toBe(false);
      if (step.do === 'revise') unsent = true;
      if (step.do === 'send') unsent = false;
    }
    expect(unsent).toBe(false);
  });

  test('ended as its own days say: on time by its last day, kept when all three bounds were', () => {
    for (const { step, offer, day } of moments) {
      if (step.do !== 'deliver') continue;
      const endsDay = offer.endsDay ?? Number.NaN;
      expect(step.onTime).toBe(day <= endsDay);
      expect(step.kept).toBe(step.onTime && step.inScope && step.atPrice);
    }
    const { after, offer } = lastOf(proposal);
    if (after === 'accepted') expect(offer.endsDay).toBeGreaterThanOrEqual(0);
  });
});

describe('the demo story as a whole', () => {
  test('is some forty offers: most with an answer, four waiting, three to deliver, three drafts', () => {
    const counts = Object.fromEntries(
      (
        ['draft', 'sent', 'accepted', 'delivered', 'stopped', 'declined', 'withdrawn', 'expired'] as const
      ).map((each) => [each, standingAt(each).length]),
    );
    expect(counts).toEqual({
      draft: 3,
      sent: 4,
      accepted: 3,
      delivered: 22,
      stopped: 1,
      declined: 8,
      withdrawn: 2,
      expired: 3,
    });
  });

  test('has four answers due on different days, the first within two days', () => {
    const daysLeft = standingAt('sent').map((proposal) => lastOf(proposal).offer.validDay ?? Number.NaN);
    expect(daysLeft.toSorted((a, b) => a - b)).toEqual([1, 6, 12, 19]);
  });

  test('has a chain from 600 through 3,200 to 14,000', () => {
    const build = find(proposals, 'hf-checkout-build');
    const pilot = find(proposals, build.parent ?? '');
    const review = find(proposals, pilot.parent ?? '');
    const totals = [review, pilot, build].map((proposal) => totalOf(lastOf(proposal).offer));
    expect(totals).toEqual([600_00, 3_200_00, 14_000_00]);
    expect(review.parent).toBeNull();
  });

  test('has chains of three and more at most of its clients', () => {
    const depthOf = ({ parent }: DemoProposal): number =>
      parent === null ? 1 : 1 + depthOf(find(proposals, parent));
    const deep = new Set(proposals.filter((each) => depthOf(each) >= 3).map(({ client }) => client));
    expect(deep.size).toBeGreaterThanOrEqual(6);
  });

  test('has noes of every kind, and one no that was written down by mistake and taken back', () => {
    const reasons = proposals.map(lastOf).flatMap(({ step }) => (step.do === 'decline' ? [step.reason] : []));
    expect(new Set(reasons)).toEqual(
      new Set(['too expensive', 'not now', 'went with someone else', 'not needed', 'no answer', 'other']),
    );
    expect(doing('reverse').map(({ proposal }) => standingOf(proposal))).toEqual(['delivered']);
  });

  test('has one promise broken, one offer extended and two revised before a yes', () => {
    expect(doing('deliver').filter(({ step }) => step.do === 'deliver' && !step.kept)).toHaveLength(1);
    expect(doing('extend').map(({ proposal }) => standingOf(proposal))).toEqual(['delivered']);
    const revised = doing('revise').map(({ proposal }) => standingOf(proposal));
    expect(revised.toSorted()).toEqual(['accepted', 'delivered']);
  });

  test('has one offer of three options whose middle was taken, and one that waits with a line to add', () => {
    const [choice, ...others] = proposals.filter(({ offer }) => offer.options);
    expect(others).toEqual([]);
    expect(choice?.offer.options).toHaveLength(3);
    expect(choice?.steps).toContainEqual(expect.objectContaining({ choice: { option: 1, ticked: [] } }));
    const adding = proposals.filter(({ offer }) => offer.lines.some(({ optional }) => optional));
    expect(adding.map(standingOf)).toEqual(['sent']);
  });

  test('has one client gone quiet for half a year', () => {
    const lastDay = (key: string) =>
      Math.max(...told.filter(({ proposal }) => proposal.client === key).map(({ day }) => day));
    const quiet = clients.filter(({ key }) => lastDay(key) < -180);
    expect(quiet.map(({ key }) => key)).toEqual(['loomwright']);
  });

  test('is in dollars for most clients and in euros for two, one currency each', () => {
    const currencies = clients.map(({ key }) => [
      ...new Set(proposals.filter(({ client }) => client === key).map(({ offer }) => offer.currency)),
    ]);
    expect(currencies.filter((each) => each.join() === 'EUR')).toHaveLength(2);
    expect(currencies.filter((each) => each.join() === firm.currency)).toHaveLength(6);
  });

  test('has kept promises led by all three people at the oldest client', () => {
    const leads = doing('deliver').flatMap(({ proposal, step }) =>
      proposal.client === 'harbor-finch' && step.do === 'deliver' ? [step.ledBy] : [],
    );
    expect(new Set(leads)).toEqual(new Set(people.map(({ key }) => key)));
  });
});

describe('telling the story in order', () => {
  const small = (
    key: string,
    parent: string | null,
    draftedDay: number,
    ...days: number[]
  ): DemoProposal => ({
    ...find(proposals, 'hf-checkout-review'),
    key,
    parent,
    draftedDay,
    steps: days.map((day) => ({ do: 'send', day })),
  });
  const order = (...told: DemoProposal[]) =>
    demoSteps({ ...demoStory, proposals: told }).map(
      ({ day, proposal, step }) => `${day} ${step.do} ${proposal.key}`,
    );

  test('goes by day, drafts included', () => {
    expect(order(small('late', null, -3, -1), small('early', null, -5, -2))).toEqual([
      '-5 draft early',
      '-3 draft late',
      '-2 send early',
      '-1 send late',
    ]);
  });

  test('keeps the story’s order within a day, but tells a parent before what it led to', () => {
    const child = small('child', 'parent', -3, -3);
    expect(order(child, small('other', null, -3), small('parent', null, -3, -3))).toEqual([
      '-3 draft parent',
      '-3 send parent',
      '-3 draft child',
      '-3 send child',
      '-3 draft other',
    ]);
  });

  test('refuses a parent that is not told and a circle', () => {
    expect(() => order(small('child', 'gone', -1))).toThrow('which is not told');
    expect(() => order(small('a', 'b', -1), small('b', 'a', -1))).toThrow('led to itself');
  });

  test('tells the same story twice and leaves it as it was', () => {
    const before = structuredClone(demoStory);
    expect(demoSteps(demoStory)).toEqual(told);
    expect(demoStory).toEqual(before);
  });

  test('writes an offer’s days as dates, and a draft’s missing days as none', () => {
    const { offer } = find(proposals, 'hf-loyalty-pilot');
    expect(offerOn('2028-02-20', offer)).toMatchObject({
      startsOn: '2028-03-07',
      endsOn: '2028-04-04',
      validUntil: '2028-03-03',
    });
    const begun = offerOn('2028-02-20', find(proposals, 'pl-kiosk-signs').offer);
    expect(begun).toMatchObject({ startsOn: null, endsOn: null, validUntil: null });
    expect(begun).not.toHaveProperty('startsDay');
    const to: Recipient = { name: 'Plum Street Library', address: '', contact: null };
    expect(holds(findingsOf({ offer: begun, to, today: '2028-02-20', footing: firstFooting('USD') }))).toBe(
      false,
    );
  });
});
