import type { Db } from '../../db/open';
import { findContact, updateContact } from '../../db/queries/contacts';
import { findDocument } from '../../db/queries/documents';
import {
  findMail,
  insertMail,
  listMailsOf,
  type Mail,
  retryMail as retry,
  updateAddressee,
} from '../../db/queries/outbox';
import { holdProposal, type Proposal } from '../../db/queries/proposals';
import { findLatestSent, getSent } from '../../db/queries/revisions';
import { forgotten } from '../domain/erasing';
import { DomainError } from '../domain/errors';
import { standing } from '../domain/lifecycle';
import { isToUs } from '../domain/post/mail-kinds';
import { proposalMailOf } from './queue-mail.server';
import { theirSide } from './their-side.server';
import { type MailWork, moment, type Work } from './work.server';

/**
 * Mails the offer that a client has once more, with its PDF and a new link, to the contact's present address; `address`
 * corrects that first. A mail that failed or waits is tried again in place of a second one, and pressing twice mails
 * once. Throws `conflict` where there is nothing to mail, or it is on its way this moment.
 */
export async function mailAgain(work: MailWork, proposalId: string, address?: string): Promise<void> {
  const { at, today } = await moment(work);
  const { post } = work;
  if (!post) throw new DomainError('conflict', 'No mail is sent from here. Take it to them yourself.');
  await work.db.transaction().execute(async (trx) => {
    const proposal = await holdProposal(trx, proposalId);
    const latest = await findLatestSent(trx, proposalId);
    const now = standing(proposal.state, proposal.validUntil, today);
    if (!latest || (now !== 'sent' && now !== 'expired')) {
      throw new DomainError(
        'conflict',
        'This offer is not with the client any more, so it is not mailed again.',
      );
    }
    if ((await findDocument(trx, proposalId, latest.revision))?.pdf.length === 0) {
      throw new DomainError(
        'conflict',
        'Its PDF was taken away with the name of somebody who was forgotten, so it can’t be mailed. Revise the offer, then send that.',
      );
    }
    if (address !== undefined) await correctAddress(trx, proposal, address);
    const to = await theirSide(trx, proposalId);
    if (!to) throw new DomainError('invalid', 'Type the address to mail it to.', { field: 'address' });
    const last = (await listMailsOf(trx, proposalId)).findLast(
      (mail) => mail.kind === 'proposal' && mail.revision === latest.revision,
    );
    if (last?.state === 'sending') throw new DomainError('conflict', onItsWay);
    if (last && (last.state === 'failed' || last.state === 'waiting')) {
      await updateAddressee(trx, last.id, [to]);
      if (!(await retry(trx, last.id, at))) throw new DomainError('conflict', onItsWay);
      return;
    }
    const about = { proposalId, snapshot: latest.sent.snapshot, at };
    await insertMail(trx, proposalMailOf(post, about, to, last?.id));
  });
}

const onItsWay = 'This mail is on its way or gone. Reload the page to see.';

/**
 * Another chance now for a mail that failed or waits; one to a client goes to the address that their contact has today.
 * Throws `conflict` where it is on its way or gone.
 */
export async function retryMail({ db, now }: Work, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const mail = await findMail(trx, id);
    if (mail && (await isToContact(trx, mail)) && mail.state !== 'sending') {
      const to = await theirSide(trx, mail.proposalId);
      if (to) await updateAddressee(trx, id, [to]);
    }
    if (!(await retry(trx, id, now()))) throw new DomainError('conflict', onItsWay);
  });
}

/** A copy of an answer goes to whoever asked for it, and to no other address. */
async function isToContact(db: Db, { kind, proposalId, revision, to }: Mail): Promise<boolean> {
  if (isToUs(kind)) return false;
  if (kind !== 'answer-to-client') return true;
  const { sent } = await getSent(db, proposalId, revision);
  return to.address === sent.snapshot.to.contact?.email;
}

async function correctAddress(db: Db, { contactId }: Proposal, email: string): Promise<void> {
  const contact = contactId === null ? undefined : await findContact(db, contactId);
  if (contact?.name === forgotten && contact.email === '')
    throw new DomainError(
      'conflict',
      'The person it went to was forgotten. Revise the offer for somebody else.',
    );
  if (!contact) throw new DomainError('conflict', 'The person it went to is not known any more.');
  await updateContact(db, { ...contact, email });
}
