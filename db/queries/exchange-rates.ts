import type { ExchangeRate } from '../../app/domain/exchange';
import type { CurrencyCode } from '../../app/domain/proposal';
import type { Db } from '../open';

/** The rates into a currency that the firm entered, by the code of the other one. */
export async function listRatesTo(db: Db, to: CurrencyCode): Promise<ExchangeRate[]> {
  return db
    .selectFrom('exchange_rates')
    .select(['currency as from', 'to_currency as to', 'rate', 'rate_on as on'])
    .where('to_currency', '=', to)
    .orderBy('currency')
    .execute();
}

export async function putRate(db: Db, { from, to, rate, on }: ExchangeRate): Promise<void> {
  await db
    .insertInto('exchange_rates')
    .values({ currency: from, to_currency: to, rate, rate_on: on })
    .onConflict((c) => c.columns(['currency', 'to_currency']).doUpdateSet({ rate, rate_on: on }))
    .execute();
}

export async function deleteRate(db: Db, from: CurrencyCode, to: CurrencyCode): Promise<void> {
  await db.deleteFrom('exchange_rates').where('currency', '=', from).where('to_currency', '=', to).execute();
}

/** The currencies of what was sent, as far as they are not `to`. */
export async function listOtherCurrencies(db: Db, to: CurrencyCode): Promise<CurrencyCode[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('currency')
    .distinct()
    .where('currency', '!=', to)
    .orderBy('currency')
    .execute();
  return rows.map(({ currency }) => currency);
}
