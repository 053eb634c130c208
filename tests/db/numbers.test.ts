import { expect, test } from 'vitest';
import { numberOf, takeNextNumber } from '~db/queries/firm';
import { eachEngine } from '../support/engines';
import { insertCast } from './rows';

eachEngine((engine) => {
  test('numbers are taken one after the other, under the firm’s prefix', async () => {
    const { db } = await engine.open();
    await insertCast(db);
    const taken = [await takeNextNumber(db), await takeNextNumber(db), await takeNextNumber(db)];
    expect(taken).toEqual(['JL-0001', 'JL-0002', 'JL-0003']);
  });

  test('thirty taken at once are thirty without a gap', async () => {
    const { db } = await engine.open();
    await insertCast(db);
    const taken = await Promise.all(
      Array.from({ length: 30 }, () => db.transaction().execute((trx) => takeNextNumber(trx))),
    );
    expect(taken.sort()).toEqual(Array.from({ length: 30 }, (_, index) => numberOf('JL-', index + 1)));
  });

  test('one taken in a transaction that fails is given to the next', async () => {
    const { db } = await engine.open();
    await insertCast(db);
    const failed = db.transaction().execute(async (trx) => {
      expect(await takeNextNumber(trx)).toBe('JL-0001');
      throw new Error('not sent after all');
    });
    await expect(failed).rejects.toThrow('not sent after all');
    expect(await takeNextNumber(db)).toBe('JL-0001');
  });
});

test('a number has four digits, and more when it needs them', () => {
  expect([numberOf('FC-', 7), numberOf('', 12345)]).toEqual(['FC-0007', '12345']);
});
