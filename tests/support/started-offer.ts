import { emptyOffer, type Offer } from '~/domain/proposal';
import { startProposal } from '~/workflows/start.server';
import type { Work } from '~/workflows/work.server';
import { findClientByName } from '~db/queries/clients';
import { listPeople } from '~db/queries/people';

/** A draft to a client of that name, by the first of our people. */
export async function startedOffer(
  work: Work,
  name: string,
  { unitPrice = '600', ...changes }: Partial<Offer> & { unitPrice?: string } = {},
): Promise<{ proposalId: string; clientId: string }> {
  const [person] = await listPeople(work.db);
  const title = changes.title ?? 'Shop review';
  const lines = [{ description: title, quantity: '1', unitPrice }];
  const proposalId = await startProposal(work, {
    client: { name, address: '' },
    contact: { name: 'Dana Fox', email: 'dana@harbor.example', role: '' },
    authorId: person?.id ?? '',
    parentId: null,
    offer: { ...emptyOffer('USD'), title, lines, ...changes },
  });
  return { proposalId, clientId: (await findClientByName(work.db, name))?.id ?? '' };
}
