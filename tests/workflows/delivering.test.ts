import { beforeEach, describe, expect, test } from 'vitest';
import type { ReversibleKind } from '~/domain/event-facts';
import { deliver, stop } from '~/workflows/deliver.server';
import { proposeNextStep } from '~/workflows/next-step.server';
import { reverse } from '~/workflows/reverse.server';
import { discardDraft } from '~/workflows/revise.server';
import { findAnswer } from '~db/queries/answers';
import { findDelivery } from '~db/queries/deliveries';
import { getProposal, listChildren } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import {
  actsAt,
  conflict,
  findPen,
  invalid,
  losePen,
  notFound,
  type Office,
  offer,
  openOffice,
  raced,
} from './office';

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused, yes, no, back, last, sentence } = actsAt(() => office);
  const kept = { kept: true, onTime: true, inScope: true, atPrice: true };
  const ended = (endedOn = '2026-11-22') => ({ endedOn, ledById: office.authorId, note: 'Handed over' });

  describe('a delivery', () => {
    test('kept is recorded with each bound, the day and who led it', async () => {
      const id = await office.accepted();
      office.clock.now = '2026-12-10T09:00:00.000Z';
      await deliver(office, id, { ...ended('2026-12-08'), ...kept });
      expect(await office.state(id)).toBe('delivered');
      expect(await findDelivery(office.db, id)).toEqual({
        proposalId: id,
        outcome: 'kept',
        onTime: true,
        inScope: true,
        atPrice: true,
        endedOn: '2026-12-08',
        ledById: office.authorId,
        note: 'Handed over',
      });
      expect(await last(id)).toMatchObject({
        kind: 'promise-kept',
        happenedOn: '2026-12-08',
        facts: { ledBy: 'Ida Brandt', onTime: true },
      });
    });

    test('broken says which bound did not hold', async () => {
      const id = await office.accepted();
      await deliver(office, id, { ...ended(), ...kept, kept: false, onTime: false, ledById: null });
      expect(await findDelivery(office.db, id)).toMatchObject({
        outcome: 'broken',
        onTime: false,
        ledById: null,
      });
      expect(await sentence(id)).toMatch(/^Promise broken: Checkout review, .*late, in scope, at price/);
    });

    test('stopped early has no bounds', async () => {
      const id = await office.accepted();
      await stop(office, id, ended());
      expect(await office.state(id)).toBe('stopped');
      const none = { onTime: null, inScope: null, atPrice: null };
      expect(await findDelivery(office.db, id)).toMatchObject({ outcome: 'stopped', ...none });
      expect(await last(id)).toMatchObject({ kind: 'work-stopped', facts: { ledBy: 'Ida Brandt' } });
    });

    test('is refused before the yes, on a day to come, by a stranger, and for what was not accepted', async () => {
      office.clock.now = '2026-11-21T12:00:00.000Z';
      const sent = await office.sent();
      office.clock.now = '2026-11-22T12:00:00.000Z';
      await yes(sent);
      const deliveries = [
        (id: string, changes: object) => deliver(office, id, { ...ended(), ...kept, ...changes }),
        (id: string, changes: object) => stop(office, id, { ...ended(), ...changes }),
      ];
      const open = await office.sent();
      for (const record of deliveries) {
        await refused(() => record(sent, { endedOn: '2026-11-21' }), invalid);
        await refused(() => record(sent, { endedOn: '2026-11-23' }), invalid);
        await refused(() => record(sent, { ledById: 'nobody' }), invalid);
        await refused(() => record(open, {}), conflict);
        await refused(() => record('none', {}), notFound);
      }
    });

    test('recorded twice at once is recorded once', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await office.accepted();
        const keep = () => deliver(office, id, { ...ended(), ...kept });
        const { won, errors } = await raced([keep(), stop(office, id, ended()), keep()]);
        expect(won).toBe(1);
        expect(errors).toMatchObject([conflict, conflict]);
        expect(await office.history(id)).toHaveLength(4);
      }
    });

    test('whose line of history can’t be written is not recorded', async () => {
      const id = await office.accepted();
      await losePen(office.db);
      await expect(deliver(office, id, { ...ended(), ...kept })).rejects.toThrow();
      await expect(stop(office, id, ended())).rejects.toThrow();
      await findPen(office.db);
      expect(await office.state(id)).toBe('accepted');
      expect(await findDelivery(office.db, id)).toBeUndefined();
    });
  });

  describe('taking a record back', () => {
    const records: [string, (id: string) => Promise<unknown>, ReversibleKind, string][] = [
      ['a yes', (id) => yes(id), 'proposal-accepted', 'sent'],
      ['a no', (id) => no(id), 'proposal-declined', 'sent'],
      ['a withdrawal', (id) => back(id), 'proposal-withdrawn', 'sent'],
      [
        'a kept promise',
        async (id) => {
          await yes(id);
          await deliver(office, id, { ...ended(), ...kept });
        },
        'promise-kept',
        'accepted',
      ],
      [
        'a broken promise',
        async (id) => {
          await yes(id);
          await deliver(office, id, { ...ended(), ...kept, kept: false });
        },
        'promise-broken',
        'accepted',
      ],
      [
        'a stop',
        async (id) => {
          await yes(id);
          await stop(office, id, ended());
        },
        'work-stopped',
        'accepted',
      ],
    ];

    const yesAgain = { what: 'proposal-accepted', reason: '' } as const;

    test.each(records)(
      '(%s) leaves both lines in the history and opens what was before',
      async (_, record, kind, before) => {
        const id = await office.sent();
        await record(id);
        await reverse(office, id, { what: kind, reason: 'wrong client' });
        expect(await office.state(id)).toBe(before);
        const history = await office.history(id);
        expect(history.slice(-2)).toMatchObject([
          { kind },
          {
            kind: 'record-reversed',
            facts: { title: 'Checkout review', what: kind, reason: 'wrong client' },
          },
        ]);
        expect(await findDelivery(office.db, id)).toBeUndefined();
        expect((await findAnswer(office.db, id))?.kind).toBe(before === 'accepted' ? 'accepted' : undefined);
        // And it can be recorded again, rightly this time.
        if (before === 'sent') await yes(id);
        else await deliver(office, id, { ...ended(), ...kept });
        expect(await office.state(id)).toBe(before === 'sent' ? 'accepted' : 'delivered');
      },
    );

    test('goes back step by step, and no further than the sending', async () => {
      const id = await office.accepted();
      await deliver(office, id, { ...ended(), ...kept });
      await reverse(office, id, { what: 'promise-kept', reason: '' });
      await reverse(office, id, yesAgain);
      expect(await office.state(id)).toBe('sent');
      await refused(() => reverse(office, id, yesAgain), conflict);
      const draft = await office.draft();
      await refused(() => reverse(office, draft, yesAgain), conflict);
      await refused(() => reverse(office, 'none', yesAgain), notFound);
    });

    test('twice at once takes back one record, though the one below could be taken back too', async () => {
      const id = await office.accepted();
      await deliver(office, id, { ...ended(), ...kept });
      const again = { what: 'promise-kept', reason: '' } as const;
      const { won } = await raced([reverse(office, id, again), reverse(office, id, again)]);
      expect(won).toBe(1);
      expect(await office.state(id)).toBe('accepted');
    });

    test('twice at once takes back one answer', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await office.accepted();
        const { won, errors } = await raced([reverse(office, id, yesAgain), reverse(office, id, yesAgain)]);
        expect(won).toBe(1);
        expect(errors).toMatchObject([conflict]);
        expect(await office.state(id)).toBe('sent');
      }
    });

    test('whose line of history can’t be written changes nothing', async () => {
      const id = await office.accepted();
      await losePen(office.db);
      await expect(reverse(office, id, yesAgain)).rejects.toThrow();
      await findPen(office.db);
      expect(await office.state(id)).toBe('accepted');
      expect(await findAnswer(office.db, id)).toMatchObject({ kind: 'accepted' });
    });
  });

  describe('the next step', () => {
    test('is a draft for the same people that grew from this one, with what carries over', async () => {
      const id = await office.accepted();
      const nextId = await proposeNextStep(office, id);
      const parent = await getProposal(office.db, id);
      const { clientId, contactId, authorId } = parent;
      const next = {
        clientId,
        contactId,
        authorId,
        parentId: id,
        state: 'draft',
        number: null,
        totalMinor: 0,
      };
      expect(await getProposal(office.db, nextId)).toMatchObject(next);
      expect((await listChildren(office.db, id)).map((child) => child.id)).toEqual([nextId]);
      const { place, clientProvides, currency, taxPercent, depositPercent, paymentTerms, safety } = offer;
      expect((await getDraft(office.db, nextId)).offer).toMatchObject({
        title: '',
        outcome: '',
        deliverables: [],
        lines: [],
        startsOn: null,
        validUntil: null,
        ...{ place, clientProvides, currency, taxPercent, depositPercent, paymentTerms, safety },
        nextStep: offer.nextStep,
      });
      expect(await sentence(nextId)).toBe('Draft started: Untitled, grew from Checkout review');
    });

    test('follows a kept promise too', async () => {
      const id = await office.accepted();
      await deliver(office, id, { ...ended(), ...kept });
      expect(await getProposal(office.db, await proposeNextStep(office, id))).toMatchObject({ parentId: id });
    });

    test('does not follow a draft, an open offer, a no, or nothing', async () => {
      const draft = await office.draft();
      const open = await office.sent();
      const declined = await office.sent();
      await no(declined);
      for (const id of [draft, open, declined]) await refused(() => proposeNextStep(office, id), conflict);
      await refused(() => proposeNextStep(office, 'none'), notFound);
    });

    test('can be thrown away again, and the offer that it grew from stays', async () => {
      const id = await office.accepted();
      await discardDraft(office, await proposeNextStep(office, id));
      expect(await listChildren(office.db, id)).toEqual([]);
      expect(await office.state(id)).toBe('accepted');
    });
  });
});
