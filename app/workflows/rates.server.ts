import { deleteRate, putRate } from '../../db/queries/exchange-rates';
import { getFirm } from '../../db/queries/firm';
import { DomainError } from '../domain/errors';
import type { CivilDate, CurrencyCode, Decimal } from '../domain/proposal';
import { moment, type Work } from './work.server';

/** Notes what one unit of a currency costs in the firm's own; the rate before is gone. */
export async function enterRate(
  work: Work,
  { currency, rate, on }: { currency: CurrencyCode; rate: Decimal; on: CivilDate },
): Promise<void> {
  const { today } = await moment(work);
  if (on > today) {
    throw new DomainError('invalid', 'That day is still to come. Choose today or an earlier one.', {
      field: 'on',
    });
  }
  await work.db.transaction().execute(async (trx) => {
    const { currency: own } = await getFirm(trx);
    if (currency === own) {
      throw new DomainError('invalid', 'This is your own currency. Choose another one.', {
        field: 'currency',
      });
    }
    await putRate(trx, { from: currency, to: own, rate, on });
  });
}

/** From then on amounts in that currency stay apart again. */
export async function dropRate({ db }: Work, currency: CurrencyCode): Promise<void> {
  const { currency: own } = await getFirm(db);
  await deleteRate(db, currency, own);
}
