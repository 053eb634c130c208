import type { Db } from '../../db/open';
import { listMailsOf, type Mail } from '../../db/queries/outbox';
import { findPicture } from '../../db/queries/pictures';
import { getProposal, type Proposal } from '../../db/queries/proposals';
import { findRecordKey } from '../../db/queries/records';
import { getSent } from '../../db/queries/revisions';
import { type Message, messageOf } from '../../templates/messages/message';
import { proposalMail } from '../../templates/messages/proposal-mail';
import { askedWithYes } from '../domain/asked-with-yes';
import { documentName, recordName } from '../domain/document/document-name';
import { documentView, sentSheet } from '../domain/document/document-view';
import { postWordsIn } from '../domain/document/words/post/post-words';
import { DomainError } from '../domain/errors';
import { answerToClient, reminderLetter, replyLetter } from '../domain/post/letters';
import { isToUs } from '../domain/post/mail-kinds';
import { answerToUs, questionLetter } from '../domain/post/our-letters';
import type { Language, Snapshot } from '../domain/proposal';
import type { MailAttachment, OutgoingMail, Post } from '../mail/post';
import { calendarOf } from './calendar.server';
import { type Links, verifyAddress } from './links.server';
import { type OurParty, ourSide } from './our-side.server';
import { printSent } from './print.server';
import { printRecord } from './record.server';
import type { PrintWork, SitedWork } from './work.server';

/** What going round with the mails takes. */
export type PostWork = PrintWork & SitedWork & { post: Post; links: Links };

type Written = { message: Message; attachments: MailAttachment[] };
/** What a mail is written from. */
type Source = {
  mail: Mail;
  proposal: Proposal;
  snapshot: Snapshot;
  sha256: string;
  logo: Uint8Array | null;
  us: OurParty[];
};

/**
 * A mail as it goes out now: its words and its link are made at this moment. Throws `invalid` where somebody has no
 * address, `busy` or `failed` while its PDF can't be printed.
 */
export async function renderMail(work: PostWork, mail: Mail): Promise<OutgoingMail> {
  const { db, post } = work;
  const { sent } = await getSent(db, mail.proposalId, mail.revision);
  const { snapshot, sha256 } = sent;
  const { author } = snapshot.from;
  const proposal = await getProposal(db, mail.proposalId);
  const logo = await logoOf(db, snapshot);
  const us = await ourSide(db, mail.proposalId);
  const { message, attachments } = await write(work, { mail, proposal, snapshot, sha256, logo, us });
  const to = isToUs(mail.kind) ? us.map(({ name, address }) => ({ name, address })) : [mail.to];
  const ours = us[0]?.address ?? author.email;
  const from = post.from ?? ours;
  if (!from) throw new DomainError('invalid', noAddress(author.name || 'the author'));
  if (to.length === 0) throw new DomainError('invalid', noAddress('anybody here'));
  if (!to[0]?.address) throw new DomainError('invalid', noAddress(mail.to.name || 'whom it is for'));
  // Whoever took over from an author who left writes for the firm.
  const name = (us[0]?.isAuthor && us[0].name) || snapshot.from.firmName;
  const replyTo = isToUs(mail.kind) && theirsOf(snapshot);
  return {
    ...message,
    messageId: mail.messageId,
    from: { name, address: from },
    // What comes back is read by whoever has the offer in hand, or by the client when it is about them.
    replyTo: replyTo || { name: us[0]?.name ?? author.name, address: ours || from },
    to,
    inReplyTo: await threadOf(db, mail),
    attachments: [
      ...attachments,
      ...(logo ? [{ filename: 'logo.png', bytes: logo, mediaType: 'image/png', cid: 'logo' }] : []),
    ],
  };
}

const noAddress = (name: string) =>
  `There is no mail address of ${name}. Add one, or set MAIL_FROM for ours, then send again.`;

async function write(work: PostWork, source: Source): Promise<Written> {
  const { mail, snapshot, proposal, us } = source;
  const look = { logo: source.logo !== null };
  const repliesTo = us[0] && [us[0].name, snapshot.from.firmName].filter(Boolean).join(', ');
  const toThem = async () => {
    const link = await work.links.toClient(work, mail.proposalId, mail.id);
    return { snapshot, link, repliesTo };
  };
  switch (mail.kind) {
    case 'proposal':
      return writeProposal(work, source);
    case 'answer-to-client': {
      const about = { ...(await toThem()), reader: mail.to.name };
      const attachments = await papersOf(work, source, snapshot.offer.language);
      const attached = { calendar: attachments.length > 0, record: attachments.length > 1 };
      const letter = answerToClient(about, mail.facts, { ...attached, verifyAt: verifyAddress(work) });
      return { message: messageOf(letter, look), attachments };
    }
    case 'reply': {
      const about = await toThem();
      return {
        message: messageOf(replyLetter(about, mail.facts, proposal.state === 'sent'), look),
        attachments: [],
      };
    }
    case 'reminder': {
      const about = await toThem();
      const letter = reminderLetter(about, mail.facts, proposal.validUntil);
      return { message: messageOf(letter, look), attachments: [] };
    }
    case 'answer-to-us': {
      const about = { snapshot, link: work.links.toUs(mail.proposalId) };
      const attachments = await papersOf(work, source, 'en');
      return { message: messageOf(answerToUs(about, mail.facts), look), attachments };
    }
    case 'question': {
      const about = { snapshot, link: work.links.toUs(mail.proposalId) };
      return { message: messageOf(questionLetter(about, mail.facts), look), attachments: [] };
    }
  }
}

async function writeProposal(work: PostWork, source: Source): Promise<Written> {
  const { mail, proposal, snapshot, sha256, logo } = source;
  const { offer, number, revision } = snapshot;
  const openUntil = proposal.validUntil === offer.validUntil ? null : proposal.validUntil;
  const pdf = await printSent(work, mail.proposalId, revision);
  const url = await work.links.toClient(work, mail.proposalId, mail.id);
  const { readOnline, sayYes } = postWordsIn(offer.language);
  const nextStep = [sayYes, askedWithYes(offer.nextStep)].filter(Boolean).join(' ');
  const online = url === null ? null : { label: readOnline, url, nextStep };
  const view = documentView(sentSheet(snapshot, sha256), openUntil);
  const filename = `${documentName(number, revision, offer.title)}.pdf`;
  return {
    message: proposalMail(view, { online, logo: logo !== null }),
    attachments: [{ filename, bytes: pdf, mediaType: 'application/pdf' }],
  };
}

/** What comes with a yes: the days of the promise, for a calendar, and the record of what was agreed. */
async function papersOf(
  work: PostWork,
  { mail, snapshot }: Source,
  language: Language,
): Promise<MailAttachment[]> {
  const isAnswer = mail.kind === 'answer-to-client' || mail.kind === 'answer-to-us';
  if (!isAnswer || mail.facts.answer !== 'accepted') return [];
  const { number, revision, offer } = snapshot;
  const name = documentName(number, revision, offer.title);
  const calendar: MailAttachment = {
    filename: `${name}.ics`,
    bytes: await calendarOf(work.db, mail.proposalId, snapshot, language),
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
  };
  const key = await findRecordKey(work.db, { proposalId: mail.proposalId, revision });
  if (!key) return [calendar];
  const bytes = await printRecord(work, key);
  return [calendar, { filename: `${recordName(snapshot)}.pdf`, bytes, mediaType: 'application/pdf' }];
}

async function logoOf(db: Db, { from }: Snapshot): Promise<Uint8Array | null> {
  return from.logoSha256 === null ? null : ((await findPicture(db, from.logoSha256))?.bytes ?? null);
}

/** What the client asked or answered can be answered by a reply. */
const theirsOf = ({ to }: Snapshot) =>
  to.contact?.email ? { name: to.contact.name, address: to.contact.email } : undefined;

/** The mail that carried the proposal: what comes after stands below it. */
async function threadOf(db: Db, { kind, proposalId, revision, to }: Mail): Promise<string | undefined> {
  if (kind === 'proposal') return undefined;
  const first = (await listMailsOf(db, proposalId)).find(
    (mail) => mail.kind === 'proposal' && mail.revision === revision && mail.to.address === to.address,
  );
  return first?.messageId;
}
