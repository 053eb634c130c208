import type { Db } from '../../db/open';
import { deleteClientReading } from '../../db/queries/client-readings';
import { type Client, findTimeZone, getClient, updateClient, updateTimeZone } from '../../db/queries/clients';
import { type ContactRow, listContacts } from '../../db/queries/contacts';
import { insertEvent } from '../../db/queries/events';
import { findLedger } from '../../db/queries/ledgers';
import { holdClients, idsOf, setMergedInto } from '../../db/queries/merged-clients';
import {
  countLines,
  countWaitingSendings,
  listRowsOf,
  moveLedgers,
  moveRows,
  putLedgerAside,
} from '../../db/queries/moved-rows';
import { holdProposalsOf } from '../../db/queries/proposals';
import { refreshSearchOf } from '../../db/queries/search-text';
import { DomainError } from '../domain/errors';
import type { ClientsMerged } from '../domain/event-facts';
import { doubledPeople } from '../domain/merged-clients';
import { linkAnew } from './import-links.server';
import { moment, type Work } from './work.server';

/** What merging would do now. `kept`: who stays; `other`: whose everything goes there. */
export type BeforeMerging = {
  kept: Client;
  other: Client;
  counts: Record<'proposals' | 'contacts' | 'facts' | 'touchpoints' | 'lines', number>;
  doubled: { here: ContactRow; there: ContactRow }[];
  ledger: ClientsMerged['ledger'];
  took: ClientsMerged['took'];
  /** Drafts that wait for their hour and will stop, as they would go to another name or address. */
  waiting: number;
};

/** Changes nothing. Throws `invalid` for one client alone, `not-found` and `conflict` as `getClient` does. */
export async function beforeMerging(
  { db }: Pick<Work, 'db'>,
  keptId: string,
  otherId: string,
): Promise<BeforeMerging> {
  if (keptId === otherId)
    throw new DomainError('invalid', 'This is one and the same client. Choose another one.');
  const [kept, other] = [await getClient(db, keptId), await getClient(db, otherId)];
  const { proposals, contacts, facts } = await listRowsOf(db, otherId);
  const took = await missing(db, kept, other);
  const doubled = doubledPeople(await listContacts(db, keptId), await listContacts(db, otherId));
  return {
    ...{ kept, other, doubled },
    counts: {
      ...{ proposals: proposals.length, contacts: contacts.length, facts: facts.length },
      ...(await countLines(db, await idsOf(db, otherId))),
    },
    ledger: await ledgerOf(db, keptId, otherId),
    took,
    waiting: await countWaitingSendings(db, took.includes('address') ? [keptId, otherId] : [otherId]),
  };
}

/**
 * Makes two clients one: all rows of `otherId` go to `keptId`, the events of both read as one history, and the row of
 * the other keeps its name, so that whoever comes with it is led on. What was sent stays as it was sent. The event lists
 * what moved, and `separateClients` puts that back. Throws as `beforeMerging` does; of two who merge the same two at
 * once, the second gets `conflict`. See docs/decisions/0025.
 */
export async function mergeClients(
  work: Work,
  keptId: string,
  otherId: string,
  { by = '' }: { by?: string } = {},
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdClients(trx, [keptId, otherId]);
    const { kept, other, ledger, took } = await beforeMerging({ db: trx }, keptId, otherId);
    await holdProposalsOf(trx, keptId, otherId);
    const moved = await listRowsOf(trx, otherId);
    const way = { from: otherId, to: keptId };
    await moveRows(trx, moved, way);
    if (ledger === 'taken') await moveLedgers(trx, way);
    if (ledger === 'aside') await putLedgerAside(trx, otherId);
    if (took.includes('address')) await updateClient(trx, { ...kept, address: other.address });
    if (took.includes('time zone')) await updateTimeZone(trx, keptId, await findTimeZone(trx, otherId));
    await setMergedInto(trx, otherId, keptId);
    await refreshSearchOf(trx, keptId);
    await linkAnew(trx, [keptId], { at, today });
    const facts = { mergedId: otherId, name: other.name, moved, ledger, took, by };
    await insertEvent(trx, { kind: 'clients-merged', facts, at, happenedOn: today, clientId: keptId });
    // While the chain is held, as everybody does who writes one.
    await deleteClientReading(trx, otherId);
  });
}

async function ledgerOf(db: Db, keptId: string, otherId: string): Promise<ClientsMerged['ledger']> {
  if (!(await findLedger(db, otherId))) return 'none';
  return (await findLedger(db, keptId)) ? 'aside' : 'taken';
}

async function missing(db: Db, kept: Client, other: Client): Promise<ClientsMerged['took']> {
  const took: ClientsMerged['took'] = [];
  if (kept.address === '' && other.address !== '') took.push('address');
  const zones = [await findTimeZone(db, kept.id), await findTimeZone(db, other.id)];
  if (zones[0] === null && zones[1] !== null) took.push('time zone');
  return took;
}
