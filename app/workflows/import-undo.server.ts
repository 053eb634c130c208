import { fewClients, makeReadings } from '../../db/queries/client-readings';
import { listClientsTouched } from '../../db/queries/deal-links';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { countAdded, forgetAdded, passOn } from '../../db/queries/import-added';
import {
  countDealsByClient,
  deleteDeals,
  listGrownFrom,
  listLedTo,
  listUnused,
} from '../../db/queries/import-undo';
import { deleteImport, getImport, updateImport } from '../../db/queries/imports';
import { DomainError } from '../domain/errors';
import { linkAnew } from './import-links.server';
import { countPutBack, type PutBack, putBack } from './import-put-back.server';
import { moment, type Work } from './work.server';

export type Undone = {
  deals: number;
  /** Clients, contacts and people that it had added, and that nothing else uses: gone with it. */
  gone: number;
  /** Those that it had added and that were used since: they stay. */
  kept: number;
} & PutBack;

/** What undoing would do now, and which offers of our own grew from its deals: those stay, and stand on their own. */
export async function beforeUndo({ db }: Work, id: string) {
  const clients = await countDealsByClient(db, id);
  return {
    deals: clients.reduce((sum, { deals }) => sum + deals, 0),
    grown: await listGrownFrom(db, id),
    ...(await countPutBack(db, id)),
  };
}

/**
 * Takes all of an import back, in one transaction: what it changed of deals that were here, its deals, and the clients, contacts and people that came with it
 * and that nothing else uses. Deals that grew from them grow from what they would have without this import. Its events
 * stay, and one more for each client says that the deals are gone.
 */
export async function undoImport(work: Work, id: string, { force = false } = {}): Promise<Undone> {
  const { state } = await getImport(work.db, id);
  if (state === 'reading') throw new DomainError('conflict', 'Nothing of this file was taken yet.');
  if (state === 'running' && !force)
    throw new DomainError('conflict', 'This import still runs. Wait for it to end.');
  return takeBack(work, id, 'forget the file');
}

/** The same, whatever its state. */
export async function takeBack(
  work: Work,
  id: string,
  file: 'keep the file' | 'forget the file',
): Promise<Undone> {
  const { at, today } = await moment(work);
  const taken = await work.db.transaction().execute(async (trx) => {
    // Holds the import: of two who undo it at once, the second finds it gone.
    await updateImport(trx, id, { moved_at: at });
    await getImport(trx, id);
    const touched = await listClientsTouched(trx, id);
    const changed = await putBack(trx, id, { at, today });
    const clients = await countDealsByClient(trx, id);
    const unused = await listUnused(trx, id);
    const added = await countAdded(trx, id);
    const ledTo = await listLedTo(trx, id);
    await deleteDeals(trx, id, unused);
    await passOn(trx, id);
    await (file === 'keep the file' ? forgetAdded(trx, id) : deleteImport(trx, id));
    const undone = clients.map(
      ({ clientId, deals }): NewEvent => ({
        kind: 'import-undone',
        facts: { importId: id, deals },
        at,
        happenedOn: today,
        clientId,
      }),
    );
    if (undone.length > 0) await insertEvents(trx, undone, { readings: 'later' });
    await linkAnew(trx, touched, { importId: id, at, today }, ledTo);
    const gone = Object.values(unused).reduce((sum, ids) => sum + ids.length, 0);
    const deals = clients.reduce((sum, one) => sum + one.deals, 0);
    return { deals, gone, kept: added - gone, ...changed };
  });
  await makeReadings(work.db, { atOnce: fewClients });
  return taken;
}
