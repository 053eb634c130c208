import fc from 'fast-check';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { addDays, dateIn } from '~/domain/calendar';
import { freeze } from '~/workflows/send.server';
import { makeShare } from '~/workflows/share.server';
import { shownSha256 } from '~/workflows/shown.server';
import { openDatabase } from '~db/open';
import { findLatestSent } from '~db/queries/revisions';
import { addAccount, signedIn } from '../support/accounts';
import { phone } from '../support/client-page';
import { firstCupServe } from '../support/command';
import { closing, eachEngine } from '../support/engines';
import { type Answer, send } from '../support/server';
import { type Office, offer, openOffice } from '../workflows/office';

/** On a connection of its own: one that is kept could be closed by the server just when it is used again. */
const alone = { Connection: 'close' };

/** `first-cup serve` in processes of their own, two on one PostgreSQL and one on a file, asked at the same moment. */
eachEngine((engine) => {
  let office: Office;
  let ports: number[];
  let owner: { Cookie: string };
  let today: string;
  beforeEach(async () => {
    const place = await engine.place();
    const { db } = closing(openDatabase(place));
    office = await openOffice({ ...engine, open: async () => ({ db }) as never });
    office.clock.now = new Date().toISOString();
    today = dateIn('Europe/London', office.clock.now);
    owner = await signedIn(db, await addAccount(db, 'Olga', 'owner'));
    const env = {
      ...{ DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '', TRUST_PROXY: '1' },
      // Nobody answers there: what is put into the outbox stays in it.
      SMTP_URL: 'smtp://127.0.0.1:9',
    };
    const count = engine.name === 'postgres' ? 2 : 1;
    const servers = await Promise.all(Array.from({ length: count }, () => firstCupServe(env)));
    for (const server of servers) onTestFinished(() => void server.end('SIGKILL'));
    ports = servers.map(({ address }) => Number(new URL(address).port));
  }, 60_000);

  type Shared = { id: string; at: string; shown: string };
  /** An offer that is with its client, who has its page open. */
  const shared = async (): Promise<Shared> => {
    const days = { startsOn: addDays(today, 12), endsOn: addDays(today, 19), validUntil: addDays(today, 9) };
    const id = await office.draft({ offer: { ...offer, ...days } });
    await freeze(office, id, 0);
    const latest = await findLatestSent(office.db, id);
    if (!latest) throw new Error('nothing was sent');
    const { validUntil } = days;
    const shown = shownSha256(latest, { validUntil, choice: { option: null, ticked: [] } });
    return { id, shown, at: `/p/${await makeShare(office, id)}` };
  };

  const open = (server: number, path: string) =>
    send(ports[server % ports.length] ?? 0, path, { headers: { ...phone, ...alone } });
  let visitors = 0;
  /** Each from an address of its own, as a proxy tells it: nobody knocks too often. */
  const post = (
    server: number,
    path: string,
    form: Record<string, string>,
    headers = {},
  ): Promise<Answer> => {
    visitors += 1;
    return send(ports[server % ports.length] ?? 0, path, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: {
        ...phone,
        ...alone,
        'X-Forwarded-For': `203.0.${visitors >> 8}.${visitors & 255}`,
        ...headers,
      },
    });
  };
  const accept = ({ at, shown }: Shared, server: number, name: string) => {
    const read = { shown, revision: '1', until: addDays(today, 9) };
    return post(server, `${at}/acceptance`, { ...read, name, purchaseOrder: 'PO 7', consent: 'on' });
  };

  /** What is told of an offer: its outcomes in the history, the answer, the yes, and who gets a mail of it. */
  const recordOf = async (id: string) => {
    const { db } = office;
    const of = <T extends 'answers' | 'acceptances' | 'outbox'>(table: T, column: string) =>
      db
        .selectFrom(table as 'outbox')
        .select(column as 'kind')
        .where('proposal_id', '=', id)
        .execute();
    const [answers, acceptances, mails] = await Promise.all([
      ...[of('answers', 'kind'), of('acceptances', 'name'), of('outbox', 'kind')],
    ] as const);
    const outcomes = (await office.history(id)).flatMap(({ kind }) =>
      /-(accepted|declined|withdrawn)$/.test(kind) ? [kind.replace('proposal-', '')] : [],
    );
    const sorted = (rows?: object[]) => (rows ?? []).map((row) => String(Object.values(row)[0])).sort();
    return {
      ...{ state: await office.state(id), outcomes, answers: sorted(answers) },
      ...{ acceptances: sorted(acceptances), mails: sorted(mails) },
    };
  };
  const toBoth = ['answer-to-client', 'answer-to-us'];

  test('100 yeses at the same time, 20 times: one is recorded and told, and all are thanked for it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const one = await shared();
      const calls = Array.from({ length: 100 }, (_, index) => accept(one, index, `Dana ${index}`));
      const answers = await Promise.all(calls);
      const seen = new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`));
      expect(seen).toEqual(new Set([`303 ${one.at}/acceptance`]));
      const record = await recordOf(one.id);
      expect(record).toMatchObject({ state: 'accepted', outcomes: ['accepted'], answers: ['accepted'] });
      expect(record.acceptances).toHaveLength(1);
      expect(record.mails).toEqual(toBoth);
      for (const server of ports.keys()) {
        const { text } = await open(server, `${one.at}/acceptance`);
        expect(text).toContain(`Thank you, ${record.acceptances[0]}<`);
      }
    }
  }, 300_000);

  const said = { name: 'Dana Fox', revision: '1' };
  const acts = {
    accept: (one: Shared, server: number) => accept(one, server, 'Dana Fox'),
    smaller: ({ at }: Shared, server: number) => post(server, `${at}/smaller`, { ...said, amount: '450' }),
    refuse: ({ at }: Shared, server: number) => post(server, `${at}/refusal`, { ...said, reason: 'other' }),
    withdraw: ({ id }: Shared, server: number) =>
      post(
        server,
        `/proposals/${id}/withdrawal`,
        { withdrawnOn: today, by: 'Ida Brandt', reason: '' },
        owner,
      ),
    extend: ({ id }: Shared, server: number) =>
      post(server, `/proposals/${id}/extension`, { validUntil: addDays(today, 30) }, owner),
    /** As midnight does it: the last day is over from one moment to the next. */
    expire: async ({ id }: Shared) => {
      const validUntil = addDays(today, -1);
      await office.db
        .updateTable('proposals')
        .set({ valid_until: validUntil })
        .where('id', '=', id)
        .where('state', '=', 'sent')
        .execute();
      return null;
    },
  };
  type Act = keyof typeof acts;
  const names = Object.keys(acts) as Act[];

  /** What one who asked reads, by how the offer stands in the end or by what came between; no page broke. */
  const between = 'This offer was open until|The offer has changed|Choose a day later';
  const told: Record<string, RegExp> = {
    accepted: /Thank you, Dana Fox|This offer was accepted on|This one is accepted/,
    declined: /You (said no|asked for something smaller)|This one is declined/,
    withdrawn: /There is nothing at this link|This one is withdrawn/,
    sent: new RegExp(between),
  };
  const isTold = (state: string, moved: boolean) =>
    expect.stringMatching(moved ? new RegExp(`${told[state]?.source}|${between}`) : (told[state] ?? /^$/));

  test('1,000 races of accept, decline, withdraw, extend and expiry: one outcome, one event, one message each', async () => {
    const order = fc.shuffledSubarray(names, { minLength: 2, maxLength: 4 });
    const race = order.chain((of) =>
      fc.tuple(...of.map((name) => fc.record({ name: fc.constant(name), server: fc.nat(1) }))),
    );
    const many = fc.array(race, { minLength: 10, maxLength: 10, size: 'max' });
    const ends = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(many, async (races) => {
        const offers = await Promise.all(races.map(shared));
        const run = async (one: Shared, race: { name: Act; server: number }[]) => {
          const answers = await Promise.all(
            race.map(async ({ name, server }) => ({ name, server, answer: await acts[name](one, server) })),
          );
          const record = await recordOf(one.id);
          const { state } = record;
          ends.set(state, (ends.get(state) ?? 0) + 1);
          expect(record).toEqual({
            state,
            outcomes: state === 'sent' ? [] : [state],
            answers: state === 'sent' ? [] : [expect.any(String)],
            acceptances: state === 'accepted' ? [expect.any(String)] : [],
            mails: state === 'accepted' || state === 'declined' ? toBoth : [],
          });
          const moved = race.some(({ name }) => name === 'extend' || name === 'expire');
          for (const { name, answer } of answers) {
            if (!answer) continue;
            expect([302, 303, 400, 404, 409]).toContain(answer.status);
            // Whom it led on reads it there, and the others here.
            if (answer.headers.location) continue;
            expect([name, answer.status, answer.text]).toEqual([name, answer.status, isTold(state, moved)]);
          }
          if (state !== 'sent' && answers.some(({ answer }) => answer?.headers.location)) {
            expect((await open(race.length, one.at)).text).toMatch(told[state] ?? /^$/);
          }
        };
        await Promise.all(races.map((race, index) => run(offers[index] as Shared, race)));
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect([...ends.values()].reduce((sum, count) => sum + count)).toBe(1_000);
    expect([...ends.keys()].sort()).toEqual(['accepted', 'declined', 'sent', 'withdrawn']);
  }, 600_000);
});
