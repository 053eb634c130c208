import { listQuestions } from '../../db/queries/questions';
import { dateIn } from '../domain/calendar';
import { asksToChoose, offeredBy } from '../domain/choice';
import { clientDay, clientMoney } from '../domain/terms';
import type { OpenPage, pageOf } from './client-page';
import type { Context } from './context';

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
  const { snapshot, proposal, view } = page;
  const { offer, from } = snapshot;
  const questions = await listQuestions(db, proposal.id);
  const day = (instant: string) => clientDay(dateIn(from.timeZone, instant), snapshot);
  return {
    view,
    ...closedOf(page),
    offered: asksToChoose(offer)
      ? choicesOf(offeredBy(offer, (minor) => clientMoney(minor, snapshot)))
      : null,
    questions: questions.map(({ id, by, text, reply, repliedBy, askedAt, answeredAt }) => ({
      ...{ id, by, text, reply, repliedBy, askedOn: day(askedAt) },
      repliedOn: answeredAt ? day(answeredAt) : '',
    })),
  };
}

/** How it stands: what a page says where there is nothing to answer any more. */
export function closedOf({ standing, openUntil, answer, snapshot }: Page) {
  return {
    standing,
    openUntil,
    outcome: standing === 'declined' ? ((answer && outcomes[answer.kind]) ?? 'declined') : null,
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

const choicesOf = ({ options, added }: ReturnType<typeof offeredBy>) => ({ options, added });
