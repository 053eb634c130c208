import type { Db } from '../../db/open';
import { getClient } from '../../db/queries/clients';
import { findContact } from '../../db/queries/contacts';
import { type Firm, getFirm } from '../../db/queries/firm';
import { listFonts } from '../../db/queries/fonts';
import { getPerson, type Person } from '../../db/queries/people';
import { getProposal, type Proposal } from '../../db/queries/proposals';
import { getDraft, getRevision, type Revision } from '../../db/queries/revisions';
import type { Sheet } from '../domain/document/document-view';
import type { Offer, Recipient, Sender } from '../domain/proposal';

/** A draft as it would be sent now, with what it was read from. */
export async function draftSheet(
  db: Db,
  proposalId: string,
): Promise<{ sheet: Sheet; proposal: Proposal; draft: Revision }> {
  const proposal = await getProposal(db, proposalId);
  const draft = await getDraft(db, proposalId);
  const author = await getPerson(db, proposal.authorId);
  const fonts = (await listFonts(db)).map(({ sha256 }) => sha256);
  const from = senderOf(await getFirm(db), author, fonts);
  const to = await recipientOf(db, proposal.clientId, draft.contactId);
  const { number } = proposal;
  const { offer, revision } = draft;
  const sheet: Sheet = { offer, from, to, revision, number, sentOn: null, sentAt: null, sha256: null };
  return { sheet, proposal, draft };
}

async function recipientOf(db: Db, clientId: string, contactId: string | null): Promise<Recipient> {
  const { name, address } = await getClient(db, clientId);
  const contact = contactId === null ? undefined : await findContact(db, contactId);
  return {
    name,
    address,
    contact: contact ? { name: contact.name, email: contact.email, role: contact.role } : null,
  };
}

export function senderOf(
  firm: Firm,
  author: Pick<Person, 'name' | 'email' | 'photoSha256'>,
  fonts: string[],
): Sender {
  return {
    firmName: firm.name,
    address: firm.address,
    author: { name: author.name, email: author.email, photoSha256: author.photoSha256 },
    accent: firm.accent,
    locale: firm.locale,
    timeZone: firm.time_zone,
    logoSha256: firm.logo_sha256,
    fonts,
  };
}

/** What a revision says and to whom: as it was sent, or as the draft would be sent now. */
export async function revisionText(
  db: Db,
  proposalId: string,
  revision: number,
): Promise<{ offer: Offer; contact: string }> {
  const { offer, sent, contactId } = await getRevision(db, proposalId, revision);
  if (sent) return { offer: sent.snapshot.offer, contact: sent.snapshot.to.contact?.name ?? '' };
  const { clientId } = await getProposal(db, proposalId);
  return { offer, contact: (await recipientOf(db, clientId, contactId)).contact?.name ?? '' };
}
