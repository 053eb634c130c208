import type { Params } from '@remix-run/react';
import type { Context } from '~/http/context';
import { idOf } from '~/http/params';
import { listPeople } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';

/** Who may have led the work of a proposal, with its author as the first guess. */
export async function leaders({ db }: Context, params: Params) {
  const { authorId } = await getProposal(db, idOf(params));
  const people = await listPeople(db);
  return {
    authorId,
    author: people.find(({ id }) => id === authorId)?.name ?? '',
    people: people.map(({ id, name, active }) => ({
      value: id,
      label: `${name || 'Not named yet'}${active ? '' : ' (left)'}`,
    })),
  };
}
