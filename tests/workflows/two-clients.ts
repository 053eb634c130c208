import { writeLedger } from '~/workflows/ledger.server';
import { planLedger } from '~/workflows/ledger-plans.server';
import { logTouchpoint } from '~/workflows/lines.server';
import { findClientByName } from '~db/queries/clients';
import type { TestEngine } from '../support/engines';
import { contentsOf, type Office, openOffice } from './office';

/** One organisation that stands here twice. */
export const acme = ['Acme Ltd', 'Acme Tiles'] as const;

export const clientCalled = async ({ db }: Pick<Office, 'db'>, name: string): Promise<string> => {
  const row = await db.selectFrom('clients').select('id').where('name', '=', name).executeTakeFirst();
  if (!row) throw new Error(`Nobody is called ${name}.`);
  return row.id;
};

/** Who is found by a name now, merged or not. */
export const foundBy = async ({ db }: Pick<Office, 'db'>, name: string): Promise<string | undefined> =>
  (await findClientByName(db, name))?.id;

export const called = (office: Office, clientId: string, contactId: string | null = null, note = 'hello') =>
  logTouchpoint(office, clientId, {
    ...{ kind: 'call', startedBy: 'them', signals: ['called first'], personId: null },
    ...{ contactId, note, on: '2026-11-20' },
  });

/** All state but the log, to see that merging and taking apart leaves no trace but lines of history. */
export async function stateOf({ db }: Pick<Office, 'db'>): Promise<Record<string, unknown[]>> {
  const { events: _, chain_head: __, insight_readings: ___, ...state } = await contentsOf(db);
  return state;
}

export const nobody = { name: '', email: '', role: '' };

/** An office with one offer sent to each of the two. */
export async function openAcme(
  engine: TestEngine,
): Promise<{ office: Office; ltdId: string; tilesId: string }> {
  const [ltd, tiles] = acme;
  const office = await openOffice(engine);
  await office.send(await office.draft({ client: { name: ltd, address: 'Quay 1' } }));
  await office.send(await office.draft({ client: { name: tiles, address: '' } }));
  return { office, ltdId: await clientCalled(office, ltd), tilesId: await clientCalled(office, tiles) };
}

/** Writes down what each side values, with something planned about it. */
export async function valued(office: Office, clientId: string, name: string): Promise<void> {
  const lines = [name, `${name} too`].map((one, at) => ({
    ...{ name: one, ourRank: at + 1, valueToUsMinor: null, valueToThemMinor: null, was: '' },
  }));
  await writeLedger(office, clientId, { from: 0, currency: 'USD', lines, by: '' });
  const plans = lines.map((one) => ({ name: one.name, action: 'Call them', actOn: '2026-12-01' }));
  await planLedger(office, clientId, { plans, by: '' });
}
