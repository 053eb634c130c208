import { beforeEach, describe, expect, test } from 'vitest';
import { extend, withdraw } from '~/workflows/answer.server';
import { askForSmaller, postpone, refuseOnPage } from '~/workflows/client-answer.server';
import { reverse } from '~/workflows/reverse.server';
import { revise } from '~/workflows/revise.server';
import { endShare, makeShare, tokenSha256 } from '~/workflows/share.server';
import { findAcceptance } from '~db/queries/acceptances';
import { findAnswer } from '~db/queries/answers';
import { getProposal } from '~db/queries/proposals';
import { findDraft } from '~db/queries/revisions';
import { findOpenShare } from '~db/queries/shares';
import { eachEngine } from '../support/engines';
import { choiceOffer } from '../support/offers';
import { actsAt, conflict, invalid, type Office, offer, openOffice } from './office';
import { from, theirPageAt } from './their-page';

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused, last } = actsAt(() => office);

  const { read, yes } = theirPageAt(() => office);

  describe('a yes on the client’s page', () => {
    test('is the answer, its event and an acceptance with all that stands for it', async () => {
      const id = await office.sent({ ...choiceOffer });
      const choice = { option: 1, ticked: [0] };
      const shown = await read(id, choice);
      await yes(id, shown, choice);
      const { state, totalMinor } = await getProposal(office.db, id);
      expect(state).toBe('accepted');
      expect(await findAnswer(office.db, id)).toMatchObject({
        kind: 'accepted',
        answeredBy: 'Dana Fox',
        choice,
      });
      expect(await findAcceptance(office.db, id)).toEqual({
        ...{ proposalId: id, revision: 1, acceptedAt: office.clock.now, name: 'Dana Fox' },
        ...{
          consentVersion: '2026-11',
          purchaseOrder: 'PO 7',
          words: '',
          choice,
          totalMinor,
          currency: 'USD',
        },
        consentText: expect.stringContaining('Northwind Tiles'),
        terms: {
          sentence: expect.stringContaining('“Medium cup”'),
          parts: expect.arrayContaining([expect.objectContaining({ label: 'Not included' })]),
        },
        ...{ shownSha256: shown, ...from, eventSeq: expect.any(Number) },
        chainHead: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(await last(id)).toMatchObject({
        kind: 'proposal-accepted',
        facts: { totalMinor, option: 'Medium cup', onTheirPage: true },
      });
    });

    test('is refused whole when the offer was extended, revised or chosen otherwise since it was read', async () => {
      const id = await office.sent({ ...choiceOffer });
      const choice = { option: 0, ticked: [] };
      const shown = await read(id, choice);
      await refused(() => yes(id, shown, { option: 1, ticked: [] }), conflict);
      await refused(() => yes(id, shown, { option: 9, ticked: [] }), invalid);
      await extend(office, id, '2026-12-20');
      await refused(() => yes(id, shown, choice), conflict);
      const again = await read(id, choice);
      await revise(office, id);
      await office.send(id);
      await refused(() => yes(id, again, choice), conflict);
      await yes(id, await read(id, choice), choice);
      expect(await office.state(id)).toBe('accepted');
    });

    test('counts for the copy they have while we are writing another', async () => {
      const id = await office.sent();
      const shown = await read(id);
      await revise(office, id);
      await yes(id, shown);
      expect(await findAnswer(office.db, id)).toMatchObject({ kind: 'accepted', revision: 1 });
    });

    test('is refused after the last day', async () => {
      const id = await office.sent();
      const shown = await read(id);
      office.clock.now = '2026-12-16T09:00:00.000Z';
      await refused(() => yes(id, shown), conflict);
    });

    test('that was taken back is kept, and leaves room for the next', async () => {
      const id = await office.sent();
      await yes(id, await read(id));
      await reverse(office, id, { what: 'proposal-accepted', reason: 'A test' });
      expect(await findAcceptance(office.db, id)).toBeUndefined();
      await yes(id, await read(id));
      const rows = await office.db.selectFrom('acceptances').select('reversed_at').execute();
      expect(rows.map((row) => row.reversed_at === null).sort()).toEqual([false, true]);
    });
  });

  describe('another answer on the client’s page', () => {
    const said = { by: 'Dana Fox', revision: 1, note: '' };

    test('smaller says what to leave out and what they would pay; it is taken back as a no is', async () => {
      const id = await office.sent();
      await askForSmaller(office, id, { ...said, leaveOut: ['The call'], amountMinor: 45_000 });
      expect(await office.state(id)).toBe('declined');
      const wish = { kind: 'smaller', leaveOut: ['The call'], amountMinor: 45_000, until: null };
      expect(await findAnswer(office.db, id)).toMatchObject(wish);
      expect(await last(id)).toMatchObject({ facts: { asked: 'smaller', amountMinor: 45_000 } });
      await reverse(office, id, { what: 'proposal-declined', reason: 'A test' });
      expect(await office.state(id)).toBe('sent');
    });

    test('smaller is met in the draft that answers it, as far as it can be', async () => {
      const id = await office.sent();
      const [first] = offer.deliverables;
      await askForSmaller(office, id, { ...said, leaveOut: [first?.name ?? ''], amountMinor: null });
      await revise(office, id);
      const draft = await findDraft(office.db, id);
      expect(draft?.offer.deliverables).toEqual(offer.deliverables.slice(1));
      expect(draft?.offer.exclusions).toContain(first?.name);
    });

    test('not now needs a day to come', async () => {
      const id = await office.sent();
      await refused(() => postpone(office, id, { ...said, until: '2026-11-22' }), {
        ...invalid,
        field: 'until',
      });
      await postpone(office, id, { ...said, until: '2027-01-15' });
      expect(await findAnswer(office.db, id)).toMatchObject({ kind: 'not now', until: '2027-01-15' });
    });

    test('is refused when another revision was sent since', async () => {
      const id = await office.sent();
      await revise(office, id);
      await office.send(id);
      await refused(() => refuseOnPage(office, id, { ...said, reason: 'other' }), conflict);
    });
  });

  describe('a link', () => {
    test('is found by its token alone, until it is ended or the offer is withdrawn', async () => {
      const id = await office.sent();
      const [one, other] = [await makeShare(office, id), await makeShare(office, id)];
      expect(one).toMatch(/^[\w-]{43}$/);
      const found = (token: string) => findOpenShare(office.db, tokenSha256(token));
      const share = await found(one);
      expect(share?.proposalId).toBe(id);
      expect(await found(`${one}x`)).toBeUndefined();
      await endShare(office, id, share?.id ?? '');
      expect([await found(one), (await found(other))?.proposalId]).toEqual([undefined, id]);
      await withdraw(office, id, { on: '2026-11-22', by: 'Ida Brandt', reason: '' });
      expect(await found(other)).toBeUndefined();
      const rows = JSON.stringify(await office.db.selectFrom('shares').selectAll().execute());
      expect(rows).not.toContain(one);
    });

    test('is made for what was sent alone', async () => {
      const draft = await office.draft();
      await refused(() => makeShare(office, draft), conflict);
    });
  });
});
