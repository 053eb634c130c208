import canonicalize from 'canonicalize';
import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { deleteAnswer } from '../../db/queries/answers';
import { insertEvent } from '../../db/queries/events';
import { getFirm, numberOf, takeNextNumber } from '../../db/queries/firm';
import { listFonts } from '../../db/queries/fonts';
import { holdProposal, moveProposal, updateProposal, updateSummary } from '../../db/queries/proposals';
import { freezeDraft } from '../../db/queries/revisions';
import { deleteSending } from '../../db/queries/scheduled-sendings';
import { findingsOf } from '../domain/coffee-test/coffee-test';
import { citedOn } from '../domain/coffee-test/facts';
import { sentAdviceOf } from '../domain/coffee-test/sent-advice';
import { documentView } from '../domain/document/document-view';
import { DomainError, isDomainError } from '../domain/errors';
import { next } from '../domain/lifecycle';
import type { CivilDate, Snapshot } from '../domain/proposal';
import { totalsOf } from '../domain/totals';
import { footingOf } from './footing.server';
import { surroundingsOf } from './looked-at.server';
import { pagesForSending } from './pages.server';
import { printSent, refuseUnprintable } from './print.server';
import { draftSheet } from './sheet.server';
import { moment, type PrintWork, type Work } from './work.server';

/**
 * Freezes a draft (snapshot, hash, number and event in one transaction) and then prints it. `saves` is the count
 * the writer looked at: a draft that changed since is not sent, nor one in own fonts that don't print. Returns the revision and whether it is printed;
 * a press that fails loses nothing, printing is tried again.
 */
export async function send(
  work: PrintWork,
  proposalId: string,
  saves: number,
  seen?: string,
): Promise<{ revision: number; printed: boolean }> {
  // The review page has counted them, as a rule: what is advised there is what is kept.
  const pages = await pagesForSending(work, proposalId);
  const revision = await freeze(work, proposalId, saves, pages, seen);
  try {
    await printSent(work, proposalId, revision);
    return { revision, printed: true };
  } catch (error) {
    if (isDomainError(error)) return { revision, printed: false };
    throw error;
  }
}

/** The transaction of `send`, without the printing. `pages`: of the draft on paper, where known. */
export async function freeze(
  work: Work,
  proposalId: string,
  saves: number,
  pages: number | null = null,
  seen?: string,
): Promise<number> {
  const at = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    const { revision } = await freezeDraftOf(trx, at, proposalId, { saves, pages, seen });
    return revision;
  });
}

const changedAround =
  'Your details or theirs were changed after you opened this page. Reload it and read it again, then send.';

/** What was looked at: the count of saves, of pages on paper where known, and what stood around the text. */
type Read = { saves: number; pages: number | null; seen?: string | undefined };
type Moment = { at: string; today: CivilDate };

/** The same within a transaction that is under way. Returns the sent copy. */
export async function freezeDraftOf(
  trx: Db,
  { at, today }: Moment,
  proposalId: string,
  read: Read,
): Promise<Snapshot> {
  const { sheet, proposal, draft, findings, factDays } = await sendable(trx, today, proposalId, read);
  const { offer, from, to, revision } = sheet;
  const number = proposal.number ?? (await takeNextNumber(trx));
  const snapshot: Snapshot = {
    kind: 'first-cup/sent@1',
    number,
    revision,
    sentOn: today,
    sentAt: at,
    from,
    to,
    offer,
  };
  const { canonical, sha256 } = sealed(snapshot);
  const { totalMinor } = totalsOf(offer);
  const advice = sentAdviceOf(findings, draft.ignored);
  await freezeDraft(trx, draft, { at, canonical, sha256, advice });
  await moveProposal(trx, proposalId, { from: proposal.state, to: next('send', proposal.state), at });
  // The no that came before stays in the history; the revision sent now has no answer yet.
  await deleteAnswer(trx, proposalId);
  await deleteSending(trx, proposalId);
  await updateSummary(trx, proposalId, offer, totalMinor, at);
  await updateProposal(trx, proposalId, {
    number,
    sent_at: at,
    ...(draft.contactId ? { contact_id: draft.contactId } : {}),
  });
  await insertEvent(trx, {
    kind: 'proposal-sent',
    facts: {
      title: offer.title,
      number,
      revision,
      totalMinor,
      ...(offer.options.length > 1 ? { options: offer.options.length } : {}),
      currency: offer.currency,
      validUntil: offer.validUntil ?? today,
      sha256,
      restsOn: citedOn(today, offer.restsOn, factDays),
    },
    at,
    happenedOn: today,
    clientId: proposal.clientId,
    proposalId,
  });
  return snapshot;
}

/**
 * Holds a proposal and reads its draft as it may be sent on `today`. Throws `conflict` where it was saved after it was
 * read, `invalid` with the first thing that stops it.
 */
export async function sendable(trx: Db, today: CivilDate, proposalId: string, { saves, pages, seen }: Read) {
  await holdProposal(trx, proposalId);
  const { sheet, proposal, draft } = await draftSheet(trx, proposalId);
  if (draft.saves !== saves) {
    throw new DomainError(
      'conflict',
      'This offer was changed after you opened this page. Read it again, then send.',
    );
  }
  if (sheet.from.author.name.trim() === '') {
    throw new DomainError('invalid', 'An offer comes from someone: type your name under Settings, People.');
  }
  if (seen !== undefined && seen !== surroundingsOf(sheet)) {
    throw new DomainError('conflict', changedAround);
  }
  const footing = { ...(await footingOf(trx, proposal, today)), pages };
  const findings = findingsOf({ offer: sheet.offer, to: sheet.to, today, footing });
  const [missing] = findings.filter(({ kind }) => kind === 'required');
  if (missing) throw new DomainError('invalid', missing.sentence);
  const { number_prefix, next_number } = await getFirm(trx);
  const number = proposal.number ?? numberOf(number_prefix, next_number);
  refuseUnprintable(documentView({ ...sheet, number }), await listFonts(trx));
  return { sheet, proposal, draft, findings, factDays: footing.thresholds.factDays };
}

/** RFC 8785 text of a snapshot, and its SHA-256 in hex. */
export function sealed(snapshot: Snapshot): { canonical: string; sha256: string } {
  const canonical = canonicalize(snapshot);
  if (canonical === undefined) throw new DomainError('failed', 'This offer could not be sealed.');
  return { canonical, sha256: sha256(canonical) };
}
