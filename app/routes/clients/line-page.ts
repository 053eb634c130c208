import { redirect } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import type { Context } from '~/http/context';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { getClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listPeople } from '~db/queries/people';

/** What every form that writes a line about a client needs to know. */
export async function linePage(context: Context, params: Params) {
  const { db, person } = context;
  const client = await getClient(db, idOf(params));
  const { today } = await firmDay(context);
  const people = (await listPeople(db)).filter(({ active, name }) => active && name !== '');
  const alone = people.length === 1 ? people[0]?.id : undefined;
  return {
    client: { id: client.id, name: client.name },
    about: {
      clientId: client.id,
      today,
      contacts: (await listContacts(db, client.id)).map(({ id, name }) => ({ id, name })),
      people: people.map(({ id, name }) => ({ id, name })),
      personId: person?.id ?? alone ?? '',
    },
  };
}

/** Back to the history. */
export const backToHistory = (params: Params) => redirect(`/clients/${idOf(params)}#history`);
/** Back to the form, which says beside its fields that the line is written. */
export const backToWriting = (params: Params, lineId: string) =>
  redirect(`/clients/${idOf(params)}?written=${lineId}#written`);
/** Back to what is known of them. */
export const backToFacts = (params: Params) => redirect(`/clients/${idOf(params)}#facts`);
