import { beforeEach, describe, expect, test } from 'vitest';
import { extend } from '~/workflows/answer.server';
import { discardDraft, revise } from '~/workflows/revise.server';
import { findAnswer } from '~db/queries/answers';
import { getProposal } from '~db/queries/proposals';
import { findDraft, getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import {
  actsAt,
  conflict,
  findPen,
  invalid,
  losePen,
  notFound,
  type Office,
  openOffice,
  raced,
} from './office';

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused, yes, no, back, last, sentence } = actsAt(() => office);

  describe('a yes', () => {
    test('is recorded with its day and who said it, and with what was agreed', async () => {
      const id = await office.sent();
      office.clock.now = '2026-11-25T09:00:00.000Z';
      await yes(id, '2026-11-24');
      expect(await office.state(id)).toBe('accepted');
      expect(await findAnswer(office.db, id)).toEqual({
        proposalId: id,
        revision: 1,
        kind: 'accepted',
        answeredOn: '2026-11-24',
        answeredBy: 'Dana Fox',
        reason: '',
        note: '',
        choice: null,
        leaveOut: [],
        amountMinor: null,
        until: null,
      });
      const { totalMinor } = await getProposal(office.db, id);
      expect(await last(id)).toMatchObject({
        kind: 'proposal-accepted',
        at: '2026-11-25T09:00:00.000Z',
        happenedOn: '2026-11-24',
        facts: { title: 'Checkout review', totalMinor, currency: 'USD', by: 'Dana Fox' },
      });
      expect(totalMinor).toBeGreaterThan(0);
    });

    test('on the last valid day counts, also when it is written down later', async () => {
      const id = await office.sent();
      office.clock.now = '2027-01-10T09:00:00.000Z';
      await yes(id, '2026-12-15');
      expect(await office.state(id)).toBe('accepted');
    });

    test('after the last valid day is refused until the offer is extended', async () => {
      const id = await office.sent();
      office.clock.now = '2026-12-16T09:00:00.000Z';
      await refused(() => yes(id, '2026-12-16'), {
        ...invalid,
        message: expect.stringContaining('Extend it'),
      });
      await extend(office, id, '2026-12-20');
      await yes(id, '2026-12-16');
      expect(await office.state(id)).toBe('accepted');
      // What the client holds says what it said.
      expect((await getSent(office.db, id, 1)).sent.snapshot.offer.validUntil).toBe('2026-12-15');
    });

    test('counts the last valid day where the firm is', async () => {
      const id = await office.sent({ validUntil: '2026-11-22' });
      office.clock.now = '2026-11-22T23:59:59.000Z';
      await yes(id, '2026-11-22');
      expect(await office.state(id)).toBe('accepted');
    });
  });

  describe('any answer', () => {
    const answers = { yes, no, back };
    test.each(Object.entries(answers))(
      '(%s) is refused on a day to come and on one before the sending',
      async (_, answer) => {
        const id = await office.sent();
        await refused(() => answer(id, '2026-11-23'), {
          ...invalid,
          message: expect.stringContaining('still to come'),
        });
        await refused(() => answer(id, '2026-11-21'), {
          ...invalid,
          message: expect.stringContaining('not been sent'),
        });
      },
    );

    test.each(Object.entries(answers))(
      '(%s) is refused on a draft, on what is answered, and on nothing',
      async (_, answer) => {
        await refused(() => answer('none'), notFound);
        const draft = await office.draft();
        await refused(() => answer(draft), conflict);
        const accepted = await office.accepted();
        await refused(() => answer(accepted), conflict);
      },
    );

    test.each(Object.entries(answers))(
      '(%s) waits until a revision that is being written is sent or discarded',
      async (_, answer) => {
        const id = await office.sent();
        await revise(office, id);
        await refused(() => answer(id), { ...conflict, message: expect.stringContaining('Revision 2') });
        await discardDraft(office, id);
        await answer(id);
        expect(await findAnswer(office.db, id)).toMatchObject({ revision: 1 });
      },
    );

    test.each(Object.entries(answers))(
      '(%s) whose line of history can’t be written is not recorded',
      async (_, answer) => {
        const id = await office.sent();
        await losePen(office.db);
        await expect(answer(id)).rejects.toThrow();
        await findPen(office.db);
        expect(await office.state(id)).toBe('sent');
        expect(await findAnswer(office.db, id)).toBeUndefined();
      },
    );

    test('is counted for the revision the client has', async () => {
      const id = await office.sent();
      await revise(office, id);
      await office.send(id);
      await yes(id);
      expect(await findAnswer(office.db, id)).toMatchObject({ revision: 2 });
    });

    test('a yes and a no at the same time: one is recorded, the other is told', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await office.sent();
        const { won, errors } = await raced([yes(id), no(id), back(id)]);
        expect(won).toBe(1);
        expect(errors).toMatchObject([conflict, conflict]);
        const rows = await office.db
          .selectFrom('answers')
          .select('kind')
          .where('proposal_id', '=', id)
          .execute();
        expect(rows).toEqual([{ kind: await office.state(id) }]);
        expect(await office.history(id)).toHaveLength(3);
      }
    });

    test('a yes while a revision is started: the yes is recorded or the revision is, never both', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await office.sent();
        const { won, errors } = await raced([yes(id), revise(office, id)]);
        expect(won).toBe(1);
        expect(errors).toMatchObject([conflict]);
        const drafting = (await findDraft(office.db, id)) !== undefined;
        expect(drafting).toBe((await office.state(id)) === 'sent');
      }
    });
  });

  describe('a no', () => {
    test('is recorded with its reason and note', async () => {
      const id = await office.sent();
      await no(id);
      expect(await office.state(id)).toBe('declined');
      expect(await findAnswer(office.db, id)).toMatchObject({
        kind: 'declined',
        answeredBy: 'Dana Fox',
        reason: 'not now',
        note: 'after the move',
      });
      expect(await sentence(id)).toBe('Declined: Checkout review, by Dana Fox, not now, “after the move”');
    });

    test('can come after the last valid day', async () => {
      const id = await office.sent();
      office.clock.now = '2026-12-30T09:00:00.000Z';
      await no(id, '2026-12-30');
      expect(await office.state(id)).toBe('declined');
    });

    test('of our own takes the offer back', async () => {
      const id = await office.sent();
      await back(id);
      expect(await office.state(id)).toBe('withdrawn');
      expect(await sentence(id)).toBe('Withdrawn by us: Checkout review, by Ida Brandt, no time');
    });
  });

  describe('extending', () => {
    test('moves the last valid day and says what it was', async () => {
      const id = await office.sent();
      await extend(office, id, '2026-12-31');
      expect(await getProposal(office.db, id)).toMatchObject({ state: 'sent', validUntil: '2026-12-31' });
      expect(await sentence(id)).toBe(
        'Offer extended: Checkout review, open until 31 Dec 2026, was 15 Dec 2026',
      );
    });

    test('is refused to an earlier or the same day, to a past one, and for what is not with the client', async () => {
      const id = await office.sent();
      await refused(() => extend(office, id, '2026-12-15'), invalid);
      await refused(() => extend(office, id, '2026-12-14'), invalid);
      office.clock.now = '2027-01-10T09:00:00.000Z';
      await refused(() => extend(office, id, '2027-01-09'), invalid);
      await extend(office, id, '2027-01-10');
      await yes(id, '2027-01-10');
      await refused(() => extend(office, id, '2027-02-01'), conflict);
      await refused(() => extend(office, 'none', '2027-02-01'), notFound);
    });
  });
});
