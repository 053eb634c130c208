import { askedWithYes } from '~/domain/asked-with-yes';
import { dateIn } from '~/domain/calendar';
import { asksToChoose, offeredBy } from '~/domain/choice';
import { takenView } from '~/domain/document/taken-view';
import { clientReasons, clientWordsIn } from '~/domain/document/words/client-words';
import type { Snapshot } from '~/domain/proposal';
import { clientDay, clientMoney } from '~/domain/terms';
import type { Context } from '~/http/context';
import type { Answer } from '~db/queries/answers';
import { listErasedPapers } from '~db/queries/erased-papers';
import { listQuestions } from '~db/queries/questions';
import type { OpenPage, pageOf } from './client-page';

type Page = Awaited<ReturnType<typeof pageOf>>;

/** What stands around every page of a client: whose it is, and the way back. */
export function frameOf({ base }: Pick<Context, 'base'>, { at, view, language, snapshot }: OpenPage) {
  return {
    at: `${base}${at}`,
    language,
    title: view.title,
    firm: view.from.name,
    accent: view.accent,
    author: snapshot.from.author.name || view.from.name,
    authorEmail: snapshot.from.author.email,
    logoUrl: view.logoSha256 ? `${base}${at}/pictures/logo` : null,
  };
}

/** The offer with its answers, as the client's page and its preview show it. */
export async function clientOffer({ db }: Pick<Context, 'db'>, page: Page) {
  const { snapshot, proposal, words, latest } = page;
  const { offer, from } = snapshot;
  const { validUntil } = proposal;
  const blacked = (await listErasedPapers(db, [proposal.id])).findLast(({ removed }) =>
    removed.some(({ what, revision }) => what === 'copy' && revision === latest.revision),
  );
  const questions = await listQuestions(db, proposal.id);
  const day = (instant: string) => clientDay(dateIn(from.timeZone, instant), snapshot);
  return {
    view: onTheirPage(page),
    ...closedOf(page),
    blackedOut: blacked ? words.blackedOut(day(blacked.at)) : '',
    lastDay: validUntil ? clientDay(validUntil, snapshot, page.today) : '',
    offered: asksToChoose(offer) ? offeredOn(page) : null,
    questions: questions.map(({ id, by, text, reply, repliedBy, askedAt, answeredAt }) => ({
      ...{ id, by, text, reply, repliedBy, askedOn: day(askedAt) },
      repliedOn: answeredAt ? day(answeredAt) : '',
    })),
  };
}

/** The document as their page shows it: the yes is one tap away, and what was chosen is marked once it is said. */
function onTheirPage({ view, words, snapshot, answer, standing }: Page) {
  const asked = askedWithYes(snapshot.offer.nextStep);
  const nextStep = view.nextStep && {
    ...view.nextStep,
    text: [words.sayYesHere, asked].filter(Boolean).join(' '),
  };
  const shown = { ...view, nextStep: standing === 'sent' ? nextStep : null };
  return takenView(shown, snapshot, answer?.kind === 'accepted' ? answer.choice : null);
}

/** How it stands: what a page says where there is nothing to answer any more. */
export function closedOf({ standing, openUntil, answer, snapshot }: Page) {
  return {
    standing,
    openUntil,
    outcome: standing === 'declined' ? ((answer && outcomes[answer.kind]) ?? 'declined') : null,
    said: answer && standing === 'declined' ? saidIn(answer, snapshot) : [],
    authorEmail: snapshot.from.author.email,
    answeredOn: answer ? clientDay(answer.answeredOn, snapshot) : '',
  };
}

const outcomes = {
  smaller: 'smaller',
  different: 'different',
  'not now': 'later',
  declined: 'declined',
  accepted: null,
  withdrawn: null,
} as const;

/** What there is to choose, and what each option holds. */
export function offeredOn({ snapshot, view }: Pick<Page, 'snapshot' | 'view'>) {
  const { options, added } = offeredBy(snapshot.offer, (minor) => clientMoney(minor, snapshot));
  const holds = view.price.options.items.map(({ deliverables, lines }) =>
    deliverables.length > 0
      ? deliverables.map(({ name }) => name)
      : lines.map(({ description }) => description),
  );
  return { options: options.map((one, index) => ({ ...one, holds: holds[index] ?? [] })), added };
}

/** What they answered in place of a yes, in the words of the page and in their own. */
function saidIn({ kind, reason, leaveOut, amountMinor, until, note }: Answer, snapshot: Snapshot): string[] {
  const words = clientWordsIn(snapshot.offer.language);
  const { leaveOut: left } = words.smallerForm;
  const said = clientReasons.find((one) => kind === 'declined' && one === reason);
  return [
    said ? words.refusalForm.reasons[said] : '',
    leaveOut.length > 0 ? `${left}: ${words.list(leaveOut.map(words.quoted))}` : '',
    amountMinor === null ? '' : clientMoney(amountMinor, snapshot),
    until === null ? '' : clientDay(until, snapshot),
    note,
  ].filter(Boolean);
}
