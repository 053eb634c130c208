import { logTouchpoint } from '~/workflows/lines.server';
import { findClientByName } from '~db/queries/clients';
import type { Office } from './office';
import { contentsOf } from './office';

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
