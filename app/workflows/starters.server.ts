import { getFirm } from '../../db/queries/firm';
import { getProposal, type Proposal } from '../../db/queries/proposals';
import { findDraft, findLatestSent } from '../../db/queries/revisions';
import {
  deleteHidden,
  findStarter,
  getStarter,
  holdStarters,
  insertHidden,
  insertStarter,
  listStarters,
  type StarterDraft,
  updatePositions,
  updateRetirement,
  updateStarter,
} from '../../db/queries/starters';
import { dateIn } from '../domain/calendar';
import { namesOf } from '../domain/copying';
import { DomainError } from '../domain/errors';
import { mapTexts } from '../domain/offer-texts';
import type { CivilDate, Offer, Recipient } from '../domain/proposal';
import { unaddressed } from '../domain/readdressing';
import { starterFromOffer } from '../domain/starter-offer';
import { draftSheet } from './sheet.server';
import { fromShelf } from './shelf.server';
import { moment, type Work } from './work.server';

/** The latest text of a proposal, whom it speaks to, and the day from which its dates are counted. */
export async function latestText(
  { db, now }: Work,
  proposalId: string,
): Promise<{ proposal: Proposal; offer: Offer; to: Recipient; writtenOn: CivilDate }> {
  const proposal = await getProposal(db, proposalId);
  if (await findDraft(db, proposalId)) {
    const { sheet } = await draftSheet(db, proposalId);
    const { time_zone } = await getFirm(db);
    return { proposal, offer: sheet.offer, to: sheet.to, writtenOn: dateIn(time_zone, now()) };
  }
  const sent = await findLatestSent(db, proposalId);
  if (!sent) throw new DomainError('not-found', 'This proposal has no text.');
  const { offer, to, sentOn } = sent.sent.snapshot;
  return { proposal, offer, to, writtenOn: sentOn };
}

type About = {
  name: string;
  trade: string;
  pitch: string;
  /** What stands in place of the client's and the contact's names; blank leaves them. */
  insteadOfClient: string;
  insteadOfContact: string;
};

/** Keeps a proposal's text as a starter offer of our own. Returns its id. */
export async function makeStarter(work: Work, proposalId: string, about: About): Promise<string> {
  const { offer, to, writtenOn } = await latestText(work, proposalId);
  const { name, trade, pitch, insteadOfClient, insteadOfContact } = about;
  const { currency } = await getFirm(work.db);
  const instead = { client: insteadOfClient, contact: insteadOfContact };
  const neutral = mapTexts(starterFromOffer(offer, { writtenOn, currency }), (text, path) =>
    unaddressed(text, namesOf(to), instead, path.endsWith('.doneWhen')),
  );
  return addStarter(work, { name, trade, pitch, offer: neutral });
}

/** Puts a starter offer at the end of our own. Returns its id. */
export async function addStarter({ db, now }: Work, starter: StarterDraft): Promise<string> {
  const at = now();
  return db.transaction().execute((trx) => insertStarter(trx, starter, at));
}

/** Changes one of our own starter offers; offers that were begun from it stay as they are. */
export async function editStarter({ db, now }: Work, id: string, starter: StarterDraft): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    await getStarter(trx, id);
    await updateStarter(trx, id, starter, at);
  });
}

/** Offers a starter no more. It stays known to the offers that were begun from it. Throws `not-found`. */
export async function retireStarter(work: Work, id: string): Promise<void> {
  const { at } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { own } = await fromShelf(trx, id);
    if (own) await updateRetirement(trx, id, at);
    else await insertHidden(trx, id, at);
  });
}

export async function bringBackStarter({ db }: Work, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (await findStarter(trx, id)) await updateRetirement(trx, id, null);
    else await deleteHidden(trx, id);
  });
}

/** Moves one of our own before or behind its neighbour among those that are offered. At the end it stays. */
export async function moveStarter({ db }: Work, id: string, way: 'up' | 'down'): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdStarters(trx);
    const { retiredAt } = await getStarter(trx, id);
    const all = await listStarters(trx);
    const ids = all.filter((one) => (one.retiredAt === null) === (retiredAt === null)).map((one) => one.id);
    const from = ids.indexOf(id);
    const to = from + (way === 'up' ? -1 : 1);
    const other = ids[to];
    if (other === undefined) return;
    ids[from] = other;
    ids[to] = id;
    const others = all.map((one) => one.id).filter((one) => !ids.includes(one));
    await updatePositions(trx, [...ids, ...others]);
  });
}
