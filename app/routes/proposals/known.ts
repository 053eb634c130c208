import type { Known } from '~/components/proposals/whom-fields';
import type { Db } from '~db/open';
import { listFamiliarClients } from '~db/queries/client-lists';
import { listContactsAt } from '~db/queries/contacts';
import { findKept } from '~db/queries/merged-clients';
import { listPeople } from '~db/queries/people';

/**
 * Whom a form that names a client offers while one types: those heard of last with their contacts, and the client that
 * was asked for. Anybody else is found by the name that is typed.
 */
export async function knownTo(db: Db, askedId: string | null = null): Promise<Known & { asked: string }> {
  const asked = askedId === null ? undefined : await findKept(db, askedId);
  const familiar = await listFamiliarClients(db);
  const clients = asked ? [asked, ...familiar.filter(({ id }) => id !== asked.id)] : familiar;
  const names = new Map(clients.map(({ id, name }) => [id, name]));
  const contacts = await listContactsAt(db, [...names.keys()]);
  const people = (await listPeople(db)).filter(({ active }) => active);
  return {
    asked: asked?.name ?? '',
    clients: [...names.values()],
    contacts: contacts.map(({ name, clientId }) => ({ name, client: names.get(clientId) ?? '' })),
    people: people.map(({ id, name }) => ({ id, name })),
  };
}
