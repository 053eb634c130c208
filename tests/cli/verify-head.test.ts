import { sql } from 'kysely';
import { beforeEach, expect, test, vi } from 'vitest';
import { fillWithDemo } from '../../app/workflows/demo.server';
import { setUp } from '../../app/workflows/setup.server';
import { sha256 } from '../../db/digest';
import { openDatabase } from '../../db/open';
import { firstCup, firstCupServe } from '../support/command';
import { eachEngine, type Place } from '../support/engines';
import { dropTriggers } from '../workflows/tampering';

const at = '2026-11-24T09:30:00.000Z';

eachEngine((engine) => {
  let place: Place;
  let env: Record<string, string>;
  beforeEach(async () => {
    place = await engine.place();
    env = { DATA_DIR: place.dataDir, ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}) };
    const { db, close } = openDatabase(place);
    await setUp({ db, now: () => at });
    await fillWithDemo(db, at);
    await close();
  });

  test('first-cup verify finds a word that was changed, and a chain that was cut by the head of before', async () => {
    const whole = await firstCup(['verify'], { env });
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    const head = /\nHead: ([0-9a-f]{64})\n$/.exec(whole.stdout)?.[1] ?? '';
    expect(await firstCup(['verify', '--head', head], { env })).toMatchObject({ code: 0 });

    const { db, close } = openDatabase(place);
    await dropTriggers(db, engine.name);
    // The last event of the demo that no stored thing rests on, and where the chain stands with it.
    const { seq, hash } = await db.selectFrom('chain_head').selectAll().executeTakeFirstOrThrow();
    const { previous } = await db
      .selectFrom('events')
      .select('previous')
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow();
    expect(hash).toBe(head);
    await db.deleteFrom('events').where('seq', '=', seq).execute();
    expect((await firstCup(['verify'], { env })).stderr).toContain('the end is missing');
    await db
      .updateTable('chain_head')
      .set({ seq: seq - 1, hash: previous })
      .execute();
    expect(await firstCup(['verify'], { env })).toMatchObject({ code: 0, stderr: '' });
    const cut = await firstCup(['verify', '--head', head], { env });
    expect(cut).toMatchObject({ code: 1, stdout: '' });
    expect(cut.stderr).toContain('cut or written anew');

    await sql`update events set facts = '{}' where seq = 7`.execute(db);
    const changed = await firstCup(['verify'], { env });
    expect(changed).toMatchObject({ code: 1, stdout: '' });
    expect(changed.stderr).toMatch(/^Something is off\. Event 7 \(.+\) is not what was written then/);
    await close();
  }, 60_000);

  test('first-cup verify says of how many PDFs of before the log does not tell, until the site was started', async () => {
    const { db, close } = openDatabase(place);
    const sent = await db
      .selectFrom('revisions')
      .select(['proposal_id', 'revision'])
      .where('sent_at', 'is not', null)
      .executeTakeFirstOrThrow();
    const pdf = new TextEncoder().encode('of before');
    await db
      .insertInto('documents')
      .values({ ...sent, pdf, pdf_sha256: sha256(pdf), printed_at: at, event_seq: null })
      .execute();
    const before = await firstCup(['verify'], { env });
    expect(before).toMatchObject({ code: 0, stderr: '' });
    expect(before.stdout).toContain('Of 1 of the PDFs and records the log does not tell');
    const server = await firstCupServe(env);
    const unanchored = () => db.selectFrom('documents').select('revision').where('event_seq', 'is', null);
    await vi.waitFor(async () => expect(await unanchored().execute()).toEqual([]), { timeout: 30_000 });
    await server.end('SIGTERM');
    const after = await firstCup(['verify'], { env });
    expect(after).toMatchObject({ code: 0, stderr: '' });
    expect(after.stdout).not.toContain('does not tell');
    await close();
  }, 60_000);
});
