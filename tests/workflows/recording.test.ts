import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Acceptance } from '~/domain/acceptance';
import { acceptanceText } from '~/domain/acceptance-text';
import { DomainError } from '~/domain/errors';
import type { PrintJob } from '~/press/press';
import { printRecord, printRecordsWaiting, recordOf } from '~/workflows/record.server';
import { anchorEarlier } from '~/workflows/store-pdf.server';
import { verify } from '~/workflows/verify.server';
import type { SitedWork } from '~/workflows/work.server';
import { insertAcceptance } from '~db/queries/acceptances';
import { listAnchors } from '~db/queries/anchors';
import { listChainAfter } from '~db/queries/chain';
import { insertEvent } from '~db/queries/events';
import { getProposal } from '~db/queries/proposals';
import { findRecord } from '~db/queries/records';
import { acceptanceOf } from '../support/acceptances';
import { eachEngine } from '../support/engines';
import { notFound, type Office, openOffice, raced } from './office';

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });

  /** A yes that was said on the client's page at the office's time, with its event. */
  const saidYes = async (changes: Partial<Acceptance> = {}): Promise<Acceptance> => {
    const proposalId = await office.sent();
    const acceptance = acceptanceOf({ proposalId, revision: 1, acceptedAt: office.now(), ...changes });
    const { clientId, title } = await getProposal(office.db, proposalId);
    await office.db.transaction().execute(async (trx) => {
      await insertAcceptance(trx, acceptance);
      await insertEvent(trx, {
        kind: 'proposal-accepted',
        facts: {
          ...{ title, totalMinor: acceptance.totalMinor, currency: 'USD', by: acceptance.name },
          acceptanceSha256: sha256(acceptanceText(acceptance)),
        },
        at: office.now(),
        happenedOn: '2026-11-22',
        clientId,
        proposalId,
      });
    });
    office.printed.length = 0;
    return acceptance;
  };
  const noPress = {
    print: async () => {
      throw new DomainError('failed', 'The press is out.');
    },
    proof: async () => {},
    close: async () => {},
  };

  test('a record is printed once, with the copy it is of and the head of the chain with the yes', async () => {
    const yes = await saidYes();
    await office.sent({ title: 'Later' });
    office.printed.length = 0;
    const pdf = await printRecord(office, yes);
    expect(Buffer.from(await printRecord(office, yes)).equals(Buffer.from(pdf))).toBe(true);
    expect(office.printed).toHaveLength(1);
    const event = (await listChainAfter(office.db, 0, 100)).find(({ kind }) => kind === 'proposal-accepted');
    const view = await recordOf(office, yes);
    expect(office.printed[0]?.view).toEqual(view);
    expect(view.fingerprints.rows.at(-1)).toEqual({
      label: `Head of the log, event ${event?.seq}`,
      value: event?.hash,
    });
    expect(await findRecord(office.db, yes)).toMatchObject({ pdfSha256: sha256(pdf) });
  });

  test('a record that is asked for twice at once is stored once', async () => {
    const yes = await saidYes();
    const { won } = await raced([printRecord(office, yes), printRecord(office, yes)]);
    expect(won).toBe(2);
    expect(await office.db.selectFrom('records').select('revision').execute()).toHaveLength(1);
  });

  test('what a press that is out could not print is printed later, none in the way of another', async () => {
    const yeses = [await saidYes(), await saidYes()];
    expect(await printRecordsWaiting({ ...office, press: noPress })).toBe(0);
    expect(await printRecordsWaiting(office)).toBe(2);
    expect(await printRecordsWaiting(office)).toBe(0);
    for (const yes of yeses) expect(await findRecord(office.db, yes)).toBeDefined();
  });

  test('many that always fail do not keep another from being printed', async () => {
    const oldest = await saidYes();
    const broken = Array.from({ length: 25 }, (_, n) => ({
      ...oldest,
      revision: 1,
      acceptedAt: `2026-11-21T12:00:${10 + n}.000Z`,
    }));
    const press = {
      ...noPress,
      print: (job: PrintJob) =>
        (job.view.metadata.createdAt ?? '') < oldest.acceptedAt ? noPress.print() : office.press.print(job),
    };
    await office.db.updateTable('acceptances').set({ reversed_at: office.now() }).execute();
    for (const yes of broken) {
      await insertAcceptance(office.db, yes);
      await office.db.updateTable('acceptances').set({ reversed_at: office.now() }).execute();
    }
    for (let round = 0; round < 100; round += 1) {
      if ((await printRecordsWaiting({ ...office, press })) > 0) break;
    }
    expect(await findRecord(office.db, oldest)).toBeDefined();
  });

  test('says the whole address where it can be compared, where others reach the site', async () => {
    const yes = await saidYes();
    const check = async (at: SitedWork) => (await recordOf({ ...office, ...at }, yes)).about.texts[1];
    expect(await check({ publicUrl: 'https://offers.juniper.example' })).toContain(
      ' https://offers.juniper.example/verify',
    );
    expect(await check({ publicUrl: 'https://offers.juniper.example', base: '/demo' })).toContain(
      '/demo/verify',
    );
    expect(await check({ publicUrl: null })).toContain('Whoever sent the offer can say');
  });

  test('a yes that was taken back keeps its record, and one said again has its own', async () => {
    const yes = await saidYes();
    await office.db.updateTable('acceptances').set({ reversed_at: office.now() }).execute();
    office.clock.now = '2026-11-22T13:00:00.000Z';
    const again = { ...yes, acceptedAt: office.now(), name: 'Dana Fox-Hill' };
    await insertAcceptance(office.db, again);
    expect(await printRecordsWaiting(office)).toBe(2);
    expect((await recordOf(office, yes)).said).toContain('Dana Fox said');
    expect((await recordOf(office, again)).said).toContain('Dana Fox-Hill said');
  });

  test('there is no record of a yes that nobody said', async () => {
    const yes = { proposalId: await office.sent(), revision: 1, acceptedAt: office.now() };
    await expect(printRecord(office, yes)).rejects.toMatchObject(notFound);
  });

  describe('verify', () => {
    const faultOf = async () => {
      const verdict = await verify(office.db);
      return verdict.ok ? null : verdict.fault;
    };

    test('counts acceptances and their records', async () => {
      await printRecord(office, await saidYes());
      const counts = { copies: 1, documents: 1, acceptances: 1, records: 1 };
      expect(await verify(office.db)).toMatchObject({ ok: true, counts });
    });

    test.each([
      { name: 'Dan Fox' },
      { total_minor: 1 },
      { consent_text: '' },
      { forwarded_address: '::8' },
      { choice: '{"option":0,"ticked":[]}' },
      { user_agent: 'other' },
    ])('finds what was changed of a yes: %j', async (change) => {
      await saidYes();
      await office.db.updateTable('acceptances').set(change).execute();
      expect(await faultOf()).toMatch(
        /^Not what was accepted: what event \d+ \(.+\) says was accepted was changed\.$/,
      );
    });

    test('finds a record with another byte', async () => {
      await printRecord(office, await saidYes());
      await office.db
        .updateTable('records')
        .set({ pdf: new Uint8Array([1, 2]) })
        .execute();
      expect(await faultOf()).toMatch(
        /^The acceptance record of .+ is not as it was printed: it was changed\.$/,
      );
    });

    test('finds a record that was changed with its hash, and one that is gone', async () => {
      await printRecord(office, await saidYes());
      const pdf = new Uint8Array([1, 2]);
      const changed = { pdf, pdf_sha256: sha256(pdf), event_seq: null };
      await office.db.updateTable('records').set(changed).execute();
      expect(await faultOf()).toMatch(
        /^Not what was stored: the acceptance record that event \d+ \(.+\) says was stored has another hash now\.$/,
      );
      await office.db.deleteFrom('records').execute();
      expect(await faultOf()).toMatch(
        /^Missing: the acceptance record that event \d+ \(.+\) says was stored\.$/,
      );
    });

    test('a record of before the log told of any gets its event later', async () => {
      const yes = await saidYes();
      const pdf = new Uint8Array([1, 2]);
      await office.db
        .insertInto('records')
        .values({
          proposal_id: yes.proposalId,
          revision: 1,
          accepted_at: yes.acceptedAt,
          pdf,
          pdf_sha256: sha256(pdf),
          printed_at: office.now(),
          event_seq: null,
        })
        .execute();
      expect(await verify(office.db)).toMatchObject({ ok: true, unanchored: 1 });
      expect(await anchorEarlier(office)).toBe(1);
      expect(await listAnchors(office.db, 'record-stored', [yes.proposalId])).toEqual([
        { proposalId: yes.proposalId, revision: 1, acceptedAt: yes.acceptedAt, pdfSha256: sha256(pdf) },
      ]);
      expect(await verify(office.db)).toMatchObject({ ok: true, unanchored: 0 });
    });

    test('finds a yes that is gone, and one that nothing tells of', async () => {
      const yes = await saidYes();
      await office.db.deleteFrom('acceptances').execute();
      expect(await faultOf()).toMatch(/^Missing: what event \d+/);
      await insertAcceptance(office.db, yes);
      expect(await faultOf()).toBeNull();
      await office.db.updateTable('acceptances').set({ reversed_at: office.now() }).execute();
      await insertAcceptance(office.db, { ...yes, acceptedAt: '2026-11-22T12:30:00.000Z' });
      expect(await faultOf()).toContain('the history does not tell of it');
    });
  });
});
