import { sha256 } from '../../db/digest';
import { insertAcceptance } from '../../db/queries/acceptances';
import type { Acceptance, Origin } from '../domain/acceptance';
import { acceptanceText } from '../domain/acceptance-text';
import { isPast } from '../domain/calendar';
import { asksToChoose, chosenOf } from '../domain/choice';
import type { ClientReason } from '../domain/document/words/client-words';
import { DomainError } from '../domain/errors';
import type { AnsweredKind } from '../domain/post/mail-kinds';
import type { Choice, CivilDate } from '../domain/proposal';
import { clientMoney, type Terms, termsOf } from '../domain/terms';
import { queueAnswer } from './queue-mail.server';
import { type Open, recordAnswer, theirCopy } from './record-answer.server';
import { shownSha256 } from './shown.server';
import type { MailWork } from './work.server';

export type PageYes = {
  choice: Choice;
  name: string;
  purchaseOrder: string;
  /** What the offer asks to be told with the yes, or what they wish to say. */
  words: string;
  /** Where one more copy of the thanks goes; may be empty. */
  copyTo: string;
  /** SHA-256 of what the page showed; see `shownSha256`. */
  shown: string;
  from: Origin;
};

/**
 * The yes of a client on their page, with the acceptance that stands for it. It counts for the copy that they have,
 * whatever we are writing meanwhile. Throws `conflict` where it is answered already, where the offer is past its last
 * day, and where anything they were shown is not so any more: then nothing is recorded.
 */
export async function acceptOnPage(work: MailWork, proposalId: string, yes: PageYes): Promise<void> {
  const { choice, name } = yes;
  await recordAnswer(work, proposalId, {
    action: 'accept',
    kind: 'accepted',
    by: name,
    reason: '',
    note: yes.words,
    fromClient: true,
    event: 'proposal-accepted',
    facts: (open) => {
      const { offer } = open;
      const { totalMinor, currency } = shownTerms(open, yes);
      return {
        title: offer.title,
        currency,
        totalMinor,
        by: name,
        onTheirPage: true,
        acceptanceSha256: sha256(acceptanceText(acceptanceOf(open, yes))),
        ...(asksToChoose(offer) ? chosenOf(offer, choice) : {}),
      };
    },
    chosen: (open) => ({
      choice: asksToChoose(open.offer) ? choice : null,
      totalMinor: shownTerms(open, yes).totalMinor,
    }),
    also: async (trx, open, { seq, hash }) => {
      await insertAcceptance(trx, { ...acceptanceOf(open, yes), eventSeq: seq, chainHead: hash });
      const { sentence } = shownTerms(open, yes);
      const { purchaseOrder, words, copyTo } = yes;
      const facts = { ...told('accepted', name), terms: sentence, words, purchaseOrder, head: hash };
      await queueAnswer(work, trx, about(open), facts, copyTo);
    },
  });
}

/** Everything that stands for the yes, but its place in the chain. */
function acceptanceOf(open: Open, yes: PageYes): Omit<Acceptance, 'eventSeq' | 'chainHead'> {
  const { choice, name, purchaseOrder, words, shown, from } = yes;
  const { sentence, parts, consentText, consentVersion, totalMinor, currency } = shownTerms(open, yes);
  return {
    ...{ proposalId: open.proposalId, revision: open.revision, acceptedAt: open.at, name, purchaseOrder },
    ...{ consentText, consentVersion, totalMinor, currency, shownSha256: shown, ...from },
    ...{ words, terms: { sentence, parts }, choice: asksToChoose(open.offer) ? choice : null },
  };
}

/** What a mail tells of, and what every one of them says; the rest is blank. */
const about = (open: Open) => ({
  proposalId: open.proposalId,
  snapshot: theirCopy(open).sent.snapshot,
  at: open.at,
});
const told = (answer: AnsweredKind, by: string) => ({
  ...{ answer, by, terms: '', words: '', amount: '', until: null },
});

function shownTerms(open: Open, { choice, shown }: PageYes): Terms {
  const { validUntil, today } = open;
  const latest = theirCopy(open);
  if (validUntil !== null && isPast(validUntil, today)) {
    throw new DomainError('conflict', 'This offer is not open any more.');
  }
  if (shownSha256(latest, { validUntil, choice }) !== shown) {
    throw new DomainError('conflict', 'The offer has changed since this page was opened.');
  }
  return termsOf(latest.sent.snapshot, choice);
}

/** What every answer but a yes says: who, and of which revision the page was. */
type Said = { by: string; revision: number; note: string };

/** "Yes, but not this much": what to leave out, in the words of the offer, and what they would say yes to. */
export async function askForSmaller(
  work: MailWork,
  proposalId: string,
  { leaveOut, amountMinor, ...said }: Said & { leaveOut: string[]; amountMinor: number | null },
): Promise<void> {
  await answerNo(work, proposalId, 'smaller', said, { leaveOut, amountMinor, until: null });
}

/** "Something different", in their words. */
export async function askForDifferent(work: MailWork, proposalId: string, said: Said): Promise<void> {
  await answerNo(work, proposalId, 'different', said);
}

/** "Not now". `until`: when it would be a good time to ask again, a day to come; null where they can't say. */
export async function postpone(
  work: MailWork,
  proposalId: string,
  { until, ...said }: Said & { until: CivilDate | null },
): Promise<void> {
  await answerNo(work, proposalId, 'not now', said, { leaveOut: [], amountMinor: null, until });
}

/** A plain no, with its reason. */
export async function refuseOnPage(
  work: MailWork,
  proposalId: string,
  { reason, ...said }: Said & { reason: ClientReason },
): Promise<void> {
  await answerNo(work, proposalId, 'declined', said, undefined, reason);
}

async function answerNo(
  work: MailWork,
  proposalId: string,
  kind: 'smaller' | 'different' | 'not now' | 'declined',
  { by, revision, note }: Said,
  wish = { leaveOut: [] as string[], amountMinor: null as number | null, until: null as CivilDate | null },
  reason = kind === 'not now' ? 'not now' : '',
): Promise<void> {
  await recordAnswer(work, proposalId, {
    action: 'decline',
    kind,
    by,
    reason,
    note,
    wish,
    fromClient: true,
    event: 'proposal-declined',
    facts: ({ offer, revision: latest, today }) => {
      if (latest !== revision) {
        throw new DomainError('conflict', 'The offer has changed since this page was opened.');
      }
      if (wish.until !== null && wish.until <= today) {
        throw new DomainError('invalid', 'until', { field: 'until' });
      }
      return {
        ...{ title: offer.title, reason, note, by, onTheirPage: true },
        ...(kind === 'declined' ? {} : { asked: kind }),
        ...(wish.leaveOut.length > 0 ? { leaveOut: wish.leaveOut } : {}),
        ...(wish.amountMinor === null ? {} : { amountMinor: wish.amountMinor, currency: offer.currency }),
        ...(wish.until === null ? {} : { until: wish.until }),
      };
    },
    also: async (trx, open, { hash }) => {
      const { leaveOut, amountMinor, until } = wish;
      const amount = amountMinor === null ? '' : clientMoney(amountMinor, theirCopy(open).sent.snapshot);
      const words = [...leaveOut, note].filter(Boolean).join('\n');
      await queueAnswer(work, trx, about(open), { ...told(kind, by), words, amount, until, head: hash });
    },
  });
}
