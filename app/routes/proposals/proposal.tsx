import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LeftTyping } from '~/components/builder/saving/left-typing';
import { PageHead, TextLink } from '~/components/page';
import { ProposalActions } from '~/components/proposals/actions';
import { Chain } from '~/components/proposals/chain';
import { Chosen } from '~/components/proposals/chosen';
import { ClientQuestions } from '~/components/proposals/client-questions';
import { ErasedNotice } from '~/components/proposals/erased-notice';
import { MoreWithIt } from '~/components/proposals/more-with-it';
import { ProposalNotices } from '~/components/proposals/notices';
import { RemindersCard } from '~/components/proposals/reminders-card';
import { SendingNotice } from '~/components/proposals/sending-notice';
import { TheirPageCard } from '~/components/proposals/their-page-card';
import { TheirYes } from '~/components/proposals/their-yes';
import { WaysOut } from '~/components/proposals/ways-out';
import { WishCard } from '~/components/proposals/wish';
import { StandingTag } from '~/components/tag';
import { Timeline } from '~/components/timeline';
import type { Acceptance } from '~/domain/acceptance';
import { chosenOf } from '~/domain/choice';
import { documentView, sentSheet } from '~/domain/document/document-view';
import { dueOfChoice } from '~/domain/document/due';
import { takenView } from '~/domain/document/taken-view';
import { type Action, may, standing } from '~/domain/lifecycle';
import type { Snapshot } from '~/domain/proposal';
import { toldOf, wishOf } from '~/domain/wish';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { theirSide } from '~/workflows/their-side.server';
import type { Db } from '~db/open';
import { findAcceptance } from '~db/queries/acceptances';
import { type Answer, findAnswer } from '~db/queries/answers';
import { hasDocument } from '~db/queries/documents';
import { listEventsOfProposal } from '~db/queries/events';
import { findDealOrigin } from '~db/queries/imported-deals';
import { listMailsOf } from '~db/queries/outbox';
import { findProposal, getProposal, listChildren } from '~db/queries/proposals';
import { findLatestSent, listRevisions } from '~db/queries/revisions';
import { findSending } from '~db/queries/scheduled-sendings';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import { type Message, proposalMail } from '~templates/messages/proposal-mail';
import { erasedCopy } from './erased-copy';
import { mailableTo, postedOf } from './posted';
import { proposalHistory } from './proposal-history';
import { shownSending } from './sending-words';
import { shownReminders } from './shown-reminders';
import { theirPage } from './their-side';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.proposal.title ?? 'Proposal'} · First Cup` },
];

const actions: Action[] = ['accept', 'decline', 'withdraw', 'extend', 'revise', 'deliver', 'stop', 'reverse'];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const proposal = await getProposal(db, idOf(params));
    const sent = await findLatestSent(db, proposal.id);
    if (!sent) throw redirect(`/proposals/${proposal.id}/${await withoutCopy(db, proposal.id)}`);
    const firm = await firmDay(context);
    const { today, day, money } = firm;
    const sending = await findSending(db, proposal.id);
    const answer = await findAnswer(db, proposal.id);
    const now = standing(proposal.state, proposal.validUntil, today);
    const accepted = await findAcceptance(db, proposal.id);
    const revisions = await listRevisions(db, proposal.id);
    const extended = proposal.validUntil !== sent.sent.snapshot.offer.validUntil;
    const openUntil = proposal.validUntil ? day(proposal.validUntil) : '';
    const sheet = sentSheet(sent.sent.snapshot, sent.sent.sha256);
    const written = documentView(sheet, extended ? proposal.validUntil : null);
    const view = takenView(written, sent.sent.snapshot, answer?.kind === 'accepted' ? answer.choice : null);
    const events = await listEventsOfProposal(db, proposal.id);
    const mails = await listMailsOf(db, proposal.id);
    const posted = postedOf(mails, sent.revision, firm);
    const parent = proposal.parentId ? await findProposal(db, proposal.parentId) : undefined;
    return {
      proposal,
      standing: now,
      told:
        posted?.state === 'failed' && now === 'sent' ? ('undelivered' as const) : toldOf(now, answer?.kind),
      openUntil,
      extended,
      may: actions.filter((action) => may(action, proposal.state)),
      revision: sent.revision,
      older: revisions.filter(({ revision, sentAt }) => sentAt !== null && revision !== sent.revision),
      drafting: revisions.find(({ sentAt }) => sentAt === null)?.revision ?? null,
      justSent: new URL(request.url).searchParams.has('sent'),
      // The demo's documents are printed when somebody first looks; that is no news there.
      printed: context.demo || (await hasDocument(db, proposal.id, sent.revision)),
      view,
      logoUrl: view.logoSha256 ? `${context.base}/logo/${view.logoSha256}` : null,
      photoUrl: view.photoSha256 ? `${context.base}/logo/${view.photoSha256}` : null,
      // A yes that we wrote down ourselves has none.
      hasRecord: accepted !== undefined,
      erased: await erasedCopy(context, { proposalId: proposal.id, revision: sent.revision }, firm),
      mail: textOf(proposalMail(written)),
      sending: sending ? shownSending(sending, firm, context) : null,
      posted,
      replyMailedTo: context.post ? ((await theirSide(db, proposal.id))?.address ?? '') : '',
      mailable: await mailableTo(context, proposal.id, now),
      reminders: await shownReminders(context, proposal.id, day),
      late: new URL(request.url).searchParams.has('late'),
      contact: sent.sent.snapshot.to.contact,
      chosen: answer
        ? takenOf(sent.sent.snapshot, answer, money(proposal.totalMinor, proposal.currency))
        : null,
      yes: accepted ? yesOf(accepted) : null,
      theirs: await theirPage(context, proposal.id, firm),
      answeredOnPage: events.some(({ facts }) => 'onTheirPage' in facts && facts.onTheirPage === true),
      wish: answer ? wishOf(answer, (minor) => money(minor, proposal.currency), day) : null,
      parent: parent ? { id: parent.id, title: parent.title } : null,
      children: (await listChildren(db, proposal.id)).map(({ id, title }) => ({ id, title })),
      history: proposalHistory(events, mails, firm),
    };
  });
}

/** What was never sent from here is a draft, or a deal of before. */
const withoutCopy = async (db: Db, id: string) => ((await findDealOrigin(db, id)) ? 'deal' : 'outcome');

/** The page shows the words; the HTML is for mail programs. */
const textOf = ({ subject, text }: Message) => ({ subject, text });

const yesOf = ({ name, purchaseOrder, words }: Acceptance) => ({ name, purchaseOrder, words });

/** What they took, and what of it is due when: said where there was a choice, or where not all is due at once. */
function takenOf({ offer, from }: Snapshot, { kind, choice }: Answer, total: string) {
  if (kind !== 'accepted') return null;
  const due = dueOfChoice(offer, choice, from.locale);
  if (!choice && due.length === 0) return null;
  return { ...chosenOf(offer, choice ?? { option: null, ticked: [] }), total, due };
}

export default function ProposalPage() {
  const data = useLoaderData<typeof loader>();
  const { proposal, view, contact } = data;
  return (
    <>
      <PageHead
        title={proposal.title}
        above={
          <>
            <span className="num">{proposal.number}</span> for{' '}
            <TextLink to={`/clients/${proposal.clientId}`}>{proposal.clientName}</TextLink>
            {contact ? `, ${contact.name}` : ''} <StandingTag standing={data.told} />
          </>
        }
      >
        <ProposalActions
          id={proposal.id}
          may={data.may}
          standing={data.standing}
          drafting={data.drafting !== null}
          justSent={data.justSent || data.told === 'undelivered'}
        />
      </PageHead>
      <SendingNotice sending={data.sending} />
      <ProposalNotices {...data} />
      <ErasedNotice erased={data.erased} />
      {data.yes ? <TheirYes {...data.yes} contactName={contact?.name ?? ''} /> : null}
      {data.wish ? <WishCard id={proposal.id} wish={data.wish} drafting={data.drafting !== null} /> : null}
      <ClientQuestions id={proposal.id} questions={data.theirs.questions} mailedTo={data.replyMailedTo} />
      <LeftTyping proposalId={proposal.id} drafting={data.drafting} sent={view} />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_320px] xl:grid-rows-[auto_1fr] xl:items-start">
        <div className="grid gap-6 xl:col-start-2">
          <WaysOut
            id={proposal.id}
            justSent={data.justSent}
            withClient={data.standing === 'sent'}
            revision={data.revision}
            pdfGone={data.erased?.pdfGone ?? false}
            hasRecord={data.hasRecord && !data.erased?.recordGone}
            linkable={data.theirs.publicUrl !== null && proposal.state !== 'withdrawn'}
            posted={data.posted !== null}
            unsettled={data.posted !== null && data.posted.state !== 'sent'}
            mailable={data.mailable}
            mail={data.mail}
            hasAddress={Boolean(contact?.email)}
            older={data.older.map(({ revision }) => revision)}
          />
          <TheirPageCard
            {...data.theirs}
            id={proposal.id}
            client={contact?.name || proposal.clientName}
            answered={data.answeredOnPage}
            open={proposal.state !== 'withdrawn'}
          />
        </div>
        {/* On a narrow page what they chose comes first of all. */}
        <div className="min-w-0 max-xl:contents xl:col-start-1 xl:row-span-2 xl:row-start-1">
          {data.chosen ? <Chosen {...data.chosen} /> : null}
          <ProposalOnScreen view={view} logoUrl={data.logoUrl} photoUrl={data.photoUrl} />
        </div>
        <aside aria-label="History" className="grid gap-8 xl:col-start-2">
          <MoreWithIt
            id={proposal.id}
            revision={data.drafting ?? data.revision}
            starter={proposal.starterName}
          />
          {data.standing === 'sent' ? <RemindersCard id={proposal.id} reminders={data.reminders} /> : null}
          <Chain id={data.proposal.id} parent={data.parent} offspring={data.children} />
          <section aria-labelledby="history">
            <h2 id="history" className="mb-2">
              History
            </h2>
            <Timeline lines={data.history} />
          </section>
        </aside>
      </div>
    </>
  );
}
