import {
  commandsOf,
  commandsOfSite,
  type Found,
  type FoundGroup,
  matching,
  mostFound,
} from '~/domain/commands';
import type { Context } from '~/http/context';
import { may } from '~/http/may';
import type { Db } from '~db/open';
import { findProposal } from '~db/queries/proposals';
import { listRevisions } from '~db/queries/revisions';
import { searchClients, searchProposalNames, searchStarters } from '~db/queries/search';
import { searchNotes } from '~db/queries/search-notes';
import { searchContacts, searchFacts, searchPeople } from '~db/queries/search-people';
import { listHidden } from '~db/queries/starters';
import { starterOffers } from '~templates/offers/index';

type Asked = Pick<Context, 'db' | 'accounts' | 'person'>;

/** What is found for `words`, in groups; `at`: the page on which somebody asks, whose own actions come first. */
export async function findAll(context: Asked, words: string, at: string): Promise<FoundGroup[]> {
  const { db } = context;
  const go = 'go' as const;
  const clients = (await searchClients(db, words, mostFound)).map(({ id, name, proposals }) => ({
    ...{ id, label: name, to: `/clients/${id}`, how: go },
    below: proposals === 1 ? '1 offer' : proposals > 1 ? `${proposals} offers` : '',
  }));
  const proposals = (await searchProposalNames(db, words, mostFound)).map((one) => ({
    ...{ id: one.id, label: one.title || 'Untitled offer', to: `/proposals/${one.id}`, how: go },
    below: [one.clientName, one.number ?? one.state].join(' · '),
  }));
  return [
    { name: 'This offer', items: matching(await onPage(db, at), words) },
    { name: 'Offers', items: proposals },
    { name: 'Clients', items: clients },
    { name: 'People there', items: await contacts(db, words) },
    { name: 'What we know of them', items: await facts(db, words) },
    { name: 'Written down lately', items: await notes(db, words) },
    { name: 'Our people', items: await people(db, words) },
    {
      name: 'Pages and actions',
      items: matching(commandsOfSite(askerOf(context)), words).slice(0, mostFound),
    },
    { name: 'Begin from a starter', items: await starters(db, words) },
  ].filter(({ items }) => items.length > 0);
}

const askerOf = (context: Asked) => ({
  signedIn: context.person !== null,
  owner: may(context, 'change the firm'),
});

/** People and facts are looked for, never listed: without words there are too many of them to be of use. */
async function contacts(db: Db, words: string): Promise<Found[]> {
  if (!words) return [];
  return (await searchContacts(db, words, mostFound)).map(({ id, name, role, clientId, clientName }) => ({
    ...{ id, label: `${name}, ${clientName}`, below: role, to: `/clients/${clientId}`, how: 'go' },
  }));
}

/** Each leads to its lines in the client's history. */
async function facts(db: Db, words: string): Promise<Found[]> {
  if (!words) return [];
  return (await searchFacts(db, words, mostFound)).map(({ id, text, clientId, clientName }) => ({
    ...{ id, label: text, below: clientName, how: 'go' },
    to: `/clients/${clientId}?${new URLSearchParams({ kind: 'facts', words })}#history`,
  }));
}

async function notes(db: Db, words: string): Promise<Found[]> {
  if (!words) return [];
  return (await searchNotes(db, words, mostFound)).map(({ id, text, clientId, clientName }) => ({
    ...{ id, label: `“${text}”`, below: clientName, how: 'go' },
    to: `/clients/${clientId}?${new URLSearchParams({ words })}#history`,
  }));
}

async function people(db: Db, words: string): Promise<Found[]> {
  if (!words) return [];
  return (await searchPeople(db, words, mostFound)).map(({ id, name, email }) => ({
    ...{ id, label: name, below: email, to: `/settings/people/${id}`, how: 'go' },
  }));
}

async function onPage(db: Db, at: string) {
  const id = /^\/proposals\/([^/]+)/.exec(at)?.[1];
  const proposal = id ? await findProposal(db, id) : undefined;
  if (!proposal) return [];
  const revisions = await listRevisions(db, proposal.id);
  const drafting = revisions.some(({ sentAt }) => sentAt === null);
  return commandsOf({ id: proposal.id, state: proposal.state, drafting, revisions: revisions.length });
}

async function starters(db: Db, words: string) {
  const hidden = await listHidden(db);
  const own = await searchStarters(db, words, mostFound);
  const asFound = ({ id, name, trade }: { id: string; name: string; trade: string }) => ({
    ...{ id, label: name, below: trade, how: 'go' as const },
    to: `/proposals/new?starter=${encodeURIComponent(id)}`,
  });
  const builtIn = matching(starterOffers.filter(({ id }) => !hidden.has(id)).map(asFound), words);
  return [...own.map(asFound), ...builtIn].slice(0, mostFound);
}
