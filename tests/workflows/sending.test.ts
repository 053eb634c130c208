import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Offer } from '~/domain/proposal';
import { accept, decline, withdraw } from '~/workflows/answer.server';
import { revise } from '~/workflows/revise.server';
import { send } from '~/workflows/send.server';
import { writeOffer } from '~/workflows/write.server';
import { findAnswer } from '~db/queries/answers';
import { getFirm, updateFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { getSent } from '~db/queries/revisions';
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

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused } = actsAt(() => office);
  const storedText = async (id: string) => {
    const row = await office.db
      .selectFrom('revisions')
      .select(['snapshot', 'sha256'])
      .where('proposal_id', '=', id)
      .executeTakeFirstOrThrow();
    return { text: row.snapshot ?? '', hash: row.sha256 };
  };

  describe('sending', () => {
    test('freezes what was written, for whom and by whom, under a number', async () => {
      const id = await office.draft();
      expect(await office.send(id)).toEqual({ revision: 1, printed: true });
      const { sent } = await getSent(office.db, id, 1);
      expect(sent.snapshot).toEqual({
        kind: 'first-cup/sent@1',
        number: 'FC-0001',
        revision: 1,
        sentOn: '2026-11-22',
        sentAt: '2026-11-22T12:00:00.000Z',
        from: {
          firmName: 'Juniper & Lane',
          address: '',
          author: { name: 'Ida Brandt', email: 'ida@juniper.example', photoSha256: null },
          accent: '#7a4419',
          locale: 'en-GB',
          timeZone: 'Europe/London',
          logoSha256: null,
          fonts: [],
        },
        to: {
          name: 'Northwind Tiles',
          address: '',
          contact: { name: 'Dana Fox', email: 'dana@northwind.example', role: 'Head of shop' },
        },
        offer,
      });
      expect(await getProposal(office.db, id)).toMatchObject({
        state: 'sent',
        number: 'FC-0001',
        sentAt: '2026-11-22T12:00:00.000Z',
      });
    });

    test('stores the very text that the hash is taken of, in its canonical form', async () => {
      const id = await office.draft({ offer: { ...offer, title: 'Été: “Ελληνικά” \\ "x"' } });
      await office.send(id);
      const { text, hash } = await storedText(id);
      expect(sha256(text)).toBe(hash);
      expect(canonicalize(JSON.parse(text))).toBe(text);
      expect((await office.history(id)).at(-1)?.facts).toMatchObject({ sha256: hash });
    });

    test('writes one line of history with what was offered', async () => {
      const id = await office.sent();
      const history = await office.history(id);
      expect(history.map(({ kind }) => kind)).toEqual(['proposal-drafted', 'proposal-sent']);
      expect(history[1]).toMatchObject({
        happenedOn: '2026-11-22',
        at: '2026-11-22T12:00:00.000Z',
        facts: {
          title: 'Checkout review',
          number: 'FC-0001',
          revision: 1,
          totalMinor: (await getProposal(office.db, id)).totalMinor,
          currency: 'USD',
          validUntil: '2026-12-15',
        },
      });
    });

    test('numbers offers without a gap; a refused one and a revision use none', async () => {
      const first = await office.sent();
      const unready = await office.draft({ contact: null });
      await expect(office.send(unready)).rejects.toMatchObject(invalid);
      await revise(office, first);
      await office.send(first);
      const second = await office.sent();
      expect((await getProposal(office.db, first)).number).toBe('FC-0001');
      expect((await getProposal(office.db, second)).number).toBe('FC-0002');
      expect((await getFirm(office.db)).next_number).toBe(3);
    });

    test('many different drafts at once gives each a number of its own, without a gap', async () => {
      const ids = [];
      for (let n = 0; n < 8; n += 1) ids.push(await office.draft());
      const { won } = await raced(ids.map((id) => office.send(id)));
      expect(won).toBe(8);
      const numbers = await Promise.all(ids.map(async (id) => (await getProposal(office.db, id)).number));
      expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `FC-000${n}`));
    });

    test('one draft from several tabs at once sends it once, under one number', async () => {
      const id = await office.draft();
      const { won, errors } = await raced([1, 2, 3, 4].map(() => send(office, id, 0)));
      expect(won).toBe(1);
      expect(errors).toMatchObject([conflict, conflict, conflict]);
      expect((await getFirm(office.db)).next_number).toBe(2);
      expect((await office.history(id)).filter(({ kind }) => kind === 'proposal-sent')).toHaveLength(1);
    });

    test('while it is being written sends what the sender read, or is refused', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await office.draft();
        const { errors } = await raced([send(office, id, 0), writeOffer(office, id, { title: 'Newer' })]);
        // Whoever comes second is told.
        expect(errors).toMatchObject([conflict]);
        const title = (await office.state(id)) === 'sent' ? 'Checkout review' : 'Newer';
        expect((await getProposal(office.db, id)).title).toBe(title);
      }
    });

    test('of a draft that was saved after the page was opened is refused', async () => {
      const id = await office.draft();
      await writeOffer(office, id, { title: 'Newer' });
      await refused(() => send(office, id, 0), conflict);
      await refused(() => send(office, id, 2), conflict);
      await expect(send(office, id, 1)).resolves.toMatchObject({ printed: true });
    });

    test.each<[string, Partial<Offer>]>([
      ['a last day to say yes', { validUntil: null }],
      ['a last day that has not passed', { validUntil: '2026-11-21' }],
      ['a start', { startsOn: null }],
      ['an end after its start', { endsOn: '2026-11-30' }],
      ['a deliverable', { deliverables: [] }],
      ['an exclusion', { exclusions: [] }],
      ['a price', { lines: [] }],
    ])('an offer without %s is refused', async (_, missing) => {
      const id = await office.draft({ offer: { ...offer, ...missing } });
      await refused(() => office.send(id), invalid);
    });

    test('on the last valid day is allowed, as the firm’s clock has it', async () => {
      await updateFirm(office.db, { time_zone: 'Pacific/Auckland' });
      const id = await office.draft({ offer: { ...offer, validUntil: '2026-11-23' } });
      office.clock.now = '2026-11-23T11:30:00.000Z';
      // Already the 24th in Auckland.
      await refused(() => office.send(id), invalid);
      office.clock.now = '2026-11-23T10:30:00.000Z';
      await expect(office.send(id)).resolves.toMatchObject({ printed: true });
    });

    test('a character that no font holds is refused and named', async () => {
      const id = await office.draft({ offer: { ...offer, title: 'Review 本' } });
      await refused(() => office.send(id), { ...invalid, message: expect.stringContaining('“本” (U+672C)') });
    });

    test('whose line of history can’t be written freezes nothing and uses no number', async () => {
      const id = await office.draft();
      await losePen(office.db);
      await expect(office.send(id)).rejects.toThrow();
      await findPen(office.db);
      expect(await getProposal(office.db, id)).toMatchObject({ state: 'draft', number: null, sentAt: null });
      expect(await storedText(id)).toEqual({ text: '', hash: null });
      expect((await getFirm(office.db)).next_number).toBe(1);
      expect(office.printed).toEqual([]);
      await expect(office.send(id)).resolves.toEqual({ revision: 1, printed: true });
    });

    test('is refused for what was sent and what is not there', async () => {
      const id = await office.sent();
      await refused(() => send(office, id, 0), conflict);
      await refused(() => send(office, 'none', 0), notFound);
    });

    test('keeps the copy whatever the firm, the client or the contact becomes later', async () => {
      const id = await office.sent();
      const before = await storedText(id);
      await updateFirm(office.db, { name: 'Renamed', accent: '#000000', number_prefix: 'X-' });
      await office.db.updateTable('contacts').set({ name: 'Someone Else' }).execute();
      expect(await storedText(id)).toEqual(before);
    });
  });

  describe('sending again after a no', () => {
    test.each(['declined', 'withdrawn'] as const)(
      'revises what was %s, and can be answered afresh',
      async (no) => {
        const id = await office.sent();
        if (no === 'withdrawn')
          await withdraw(office, id, { on: '2026-11-22', by: 'Ida Brandt', reason: '' });
        else await decline(office, id, { on: '2026-11-22', by: 'Dana', reason: 'not now', note: '' });
        await revise(office, id);
        expect(await office.state(id)).toBe(no);
        await office.send(id);
        expect(await office.state(id)).toBe('sent');
        expect(await findAnswer(office.db, id)).toBeUndefined();
        await accept(office, id, { on: '2026-11-22', by: 'Dana' });
        expect(await findAnswer(office.db, id)).toMatchObject({ kind: 'accepted', revision: 2 });
        expect((await office.history(id)).map(({ kind }) => kind)).toEqual([
          'proposal-drafted',
          'proposal-sent',
          `proposal-${no}`,
          'proposal-revised',
          'proposal-sent',
          'proposal-accepted',
        ]);
      },
    );
  });
});
