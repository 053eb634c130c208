import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { deleteAnswer } from '../../db/queries/answers';
import { insertEvent } from '../../db/queries/events';
import { takeNextNumber } from '../../db/queries/firm';
import { listFonts } from '../../db/queries/fonts';
import { holdProposal, moveProposal, updateProposal, updateSummary } from '../../db/queries/proposals';
import { freezeDraft } from '../../db/queries/revisions';
import { findingsOf } from '../domain/coffee-test/coffee-test';
import { sentAdviceOf } from '../domain/coffee-test/sent-advice';
import { documentView } from '../domain/document/document-view';
import { DomainError, isDomainError } from '../domain/errors';
import { next } from '../domain/lifecycle';
import type { Snapshot } from '../domain/proposal';
import { totalsOf } from '../domain/totals';
import { footingOf } from './footing.server';
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
): Promise<{ revision: number; printed: boolean }> {
  // The review page has counted them, as a rule: what is advised there is what is kept.
  const pages = await pagesForSending(work, proposalId);
  const revision = await freeze(work, proposalId, saves, pages);
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
): Promise<number> {
  const { at, today } = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    const { sheet, proposal, draft } = await draftSheet(trx, proposalId);
    if (draft.saves !== saves) {
      throw new DomainError(
        'conflict',
        'This offer was changed after you opened this page. Read it again, then send.',
      );
    }
    const { offer, from, to, revision } = sheet;
    const footing = { ...(await footingOf(trx, proposal)), pages };
    const findings = findingsOf({ offer, to, today, footing });
    const [missing] = findings.filter(({ kind }) => kind === 'required');
    if (missing) throw new DomainError('invalid', missing.sentence);
    const number = proposal.number ?? (await takeNextNumber(trx));
    refuseUnprintable(documentView({ ...sheet, number }), await listFonts(trx));
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
      },
      at,
      happenedOn: today,
      clientId: proposal.clientId,
      proposalId,
    });
    return revision;
  });
}

/** RFC 8785 text of a snapshot, and its SHA-256 in hex. */
export function sealed(snapshot: Snapshot): { canonical: string; sha256: string } {
  const canonical = canonicalize(snapshot);
  if (canonical === undefined) throw new DomainError('failed', 'This offer could not be sealed.');
  return { canonical, sha256: createHash('sha256').update(canonical).digest('hex') };
}
