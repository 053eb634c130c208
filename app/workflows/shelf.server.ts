import type { Db } from '../../db/open';
import { getFirm } from '../../db/queries/firm';
import { listHidden, listStarters } from '../../db/queries/starters';
import { starterOffers } from '../../templates/offers/index';
import { DomainError } from '../domain/errors';
import type { StarterOffer } from '../domain/starter-offer';
import { pricedIn } from '../domain/starter-price';

export type OnShelf = StarterOffer & { own: boolean; retired: boolean };

/** Every starter offer there is: our own first, in their order, then the built-in ones, priced in the firm's currency. */
export async function shelf(db: Db): Promise<OnShelf[]> {
  const { currency } = await getFirm(db);
  const hidden = await listHidden(db);
  return [
    ...(await listStarters(db)).map(({ retiredAt, ...starter }) => ({
      ...starter,
      own: true,
      retired: retiredAt !== null,
    })),
    ...starterOffers.map((starter) => ({
      ...starter,
      offer: pricedIn(currency, starter.offer),
      own: false,
      retired: hidden.has(starter.id),
    })),
  ];
}

/** Those that a new offer can be begun from. */
export const offered = async (db: Db): Promise<OnShelf[]> =>
  (await shelf(db)).filter(({ retired }) => !retired);

/** Throws `not-found` for what is neither our own nor built in. */
export async function fromShelf(db: Db, id: string): Promise<OnShelf> {
  const starter = (await shelf(db)).find((one) => one.id === id);
  if (!starter) throw new DomainError('not-found', 'There is no such starter offer here.');
  return starter;
}
