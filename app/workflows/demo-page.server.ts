import { getProposal } from '../../db/queries/proposals';
import { listQuestions } from '../../db/queries/questions';
import { findLatestSent } from '../../db/queries/revisions';
import { listShares } from '../../db/queries/shares';
import { insertView } from '../../db/queries/views';
import type { DemoPageStep } from '../../templates/demo/story-types';
import { addDays } from '../domain/calendar';
import { minorOf } from '../domain/money';
import type { Choice, CivilDate } from '../domain/proposal';
import { acceptOnPage, askForSmaller, postpone } from './client-answer.server';
import { ask, reply } from './question.server';
import { makeShare } from './share.server';
import { shownSha256 } from './shown.server';
import type { Work } from './work.server';

/** From where the clients of the story open their pages: an address that belongs to nobody. */
const from = {
  socketAddress: '203.0.113.24',
  forwardedAddress: null,
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)',
};

/** One step around the client's page. No mail server is set in the story, so that no mail of it ever goes out. */
export async function tellPage(
  work: Work,
  id: string,
  step: DemoPageStep,
  { by, today }: { by: string; today: CivilDate },
): Promise<void> {
  switch (step.do) {
    case 'link':
      await makeShare(work, id);
      return;
    case 'open':
      return openPage(work, id);
    case 'ask':
      return ask(work, id, { by, text: step.text });
    case 'reply': {
      const waiting = (await listQuestions(work.db, id)).find(({ answeredAt }) => answeredAt === null);
      return reply(work, id, { questionId: waiting?.id ?? '', by, text: step.text });
    }
    case 'smaller': {
      const { revision, sent } = await copyOf(work, id);
      const amountMinor = minorOf(step.amount, sent.snapshot.offer.currency);
      return askForSmaller(work, id, { by, revision, amountMinor, leaveOut: step.leaveOut, note: step.note });
    }
    case 'later': {
      const { revision } = await copyOf(work, id);
      return postpone(work, id, { by, revision, until: addDays(today, step.untilDay), note: step.note });
    }
  }
}

/** A yes on the page, to what it shows them. */
export async function acceptAsClient(
  work: Work,
  id: string,
  {
    name,
    purchaseOrder,
    words = '',
    choice = { option: null, ticked: [] },
  }: { name: string; purchaseOrder: string; words?: string; choice?: Choice | undefined },
): Promise<void> {
  const { validUntil } = await getProposal(work.db, id);
  const shown = shownSha256(await copyOf(work, id), { validUntil, choice });
  await acceptOnPage(work, id, { choice, name, purchaseOrder, words, copyTo: '', shown, from });
}

async function openPage({ db, now }: Work, proposalId: string): Promise<void> {
  const { revision } = await copyOf({ db }, proposalId);
  const [link] = await listShares(db, proposalId);
  if (!link) throw new Error('The demo story opens a page before there is a link to it.');
  await insertView(db, { proposalId, shareId: link.id, revision, reader: 'client', viewedAt: now() });
}

async function copyOf({ db }: Pick<Work, 'db'>, proposalId: string) {
  const latest = await findLatestSent(db, proposalId);
  if (!latest) throw new Error('The demo story shows a page of what was not sent yet.');
  return latest;
}
