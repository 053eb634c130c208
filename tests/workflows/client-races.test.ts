import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { decline, extend, withdraw } from '~/workflows/answer.server';
import { askForSmaller } from '~/workflows/client-answer.server';
import { findAcceptance } from '~db/queries/acceptances';
import { findAnswer } from '~db/queries/answers';
import { eachEngine } from '../support/engines';
import { type Office, openOffice, raced } from './office';
import { theirPageAt } from './their-page';

/** With a clock that moves; the servers themselves are raced in tests/http/answer-races.test.ts. */
eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });

  const { read, yes } = theirPageAt(() => office);

  test('accept, decline, withdraw, extend and expiry in any order at once: one outcome, one event', async () => {
    const today = '2026-11-22';
    const acts = {
      accept: async (id: string, shown: string) => yes(id, shown),
      smaller: (id: string) =>
        askForSmaller(office, id, { by: 'Dana', revision: 1, note: '', leaveOut: [], amountMinor: 100 }),
      decline: (id: string) => decline(office, id, { on: today, by: '', reason: 'other', note: '' }),
      withdraw: (id: string) => withdraw(office, id, { on: today, by: 'Ida', reason: '' }),
      extend: (id: string) => extend(office, id, '2026-12-20'),
      expire: async () => {
        office.clock.now = '2026-12-16T12:00:00.000Z';
      },
    };
    const names = Object.keys(acts) as (keyof typeof acts)[];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: 2 }), async (order) => {
        office.clock.now = '2026-11-22T12:00:00.000Z';
        const id = await office.sent();
        const shown = await read(id);
        const { errors } = await raced(order.map((name) => acts[name](id, shown)));
        for (const error of errors) expect(error).toMatchObject({ name: 'DomainError' });
        const state = await office.state(id);
        const ends = (await office.history(id)).filter(({ kind }) =>
          ['proposal-accepted', 'proposal-declined', 'proposal-withdrawn'].includes(kind),
        );
        expect(ends).toHaveLength(state === 'sent' ? 0 : 1);
        expect((await findAnswer(office.db, id)) === undefined).toBe(state === 'sent');
        expect((await findAcceptance(office.db, id)) !== undefined).toBe(
          state === 'accepted' && order.includes('accept'),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
