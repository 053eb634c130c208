import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Outlet, useHref, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react';
import { memo, useCallback, useDeferredValue, useState } from 'react';
import { BesideForm } from '~/components/builder/beside-form';
import { BuilderHead } from '~/components/builder/builder-head';
import { useAdvice } from '~/components/builder/coffee/use-advice';
import { useHeld } from '~/components/builder/saving/use-held';
import { StepNav } from '~/components/builder/step-nav';
import { ToCheck } from '~/components/builder/to-check';
import { useArrival } from '~/components/builder/use-arrival';
import { nothingTyped, type Typed } from '~/components/builder/use-builder';
import { useBuilderKeys } from '~/components/builder/use-builder-keys';
import { usePages } from '~/components/builder/use-pages';
import { withTyped } from '~/components/builder/with-typed';
import { SendingNotice } from '~/components/proposals/sending-notice';
import { WishCard } from '~/components/proposals/wish';
import { unlessUnreached } from '~/components/unreached';
import { isPlace } from '~/domain/builder-steps';
import { type DocumentView, documentView } from '~/domain/document/document-view';
import { formatMoney } from '~/domain/money';
import { metInWords, wishOf } from '~/domain/wish';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { shownSending } from '~/routes/proposals/sending-words';
import { footingOf } from '~/workflows/footing.server';
import { draftSheet } from '~/workflows/sheet.server';
import { findAnswer } from '~db/queries/answers';
import { listFactsOf } from '~db/queries/facts';
import { findProposal, getProposal } from '~db/queries/proposals';
import { findDraft } from '~db/queries/revisions';
import { findSending } from '~db/queries/scheduled-sendings';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import { checksOf } from './checks.server';
import type { loader as reviewLoader } from './review';

export const shouldRevalidate = unlessUnreached;

export function loader({ params: { id = '' }, context }: LoaderFunctionArgs) {
  return answering(async () => {
    const proposal = await getProposal(context.db, id);
    const { clientId, parentId, state } = proposal;
    if (!(await findDraft(context.db, id))) throw redirect(`/proposals/${id}`);
    const { sheet, draft } = await draftSheet(context.db, id);
    const firm = await firmDay(context);
    const { today, locale, day, money } = firm;
    const sending = await findSending(context.db, id);
    const answer = await findAnswer(context.db, id);
    const { contactId, saves, ignored } = draft;
    const parent = parentId && state === 'draft' ? await findProposal(context.db, parentId) : undefined;
    return {
      id,
      clientId,
      parent: parent ? { id: parent.id, title: parent.title } : null,
      wish: answer ? wishOf(answer, (minor) => money(minor, proposal.currency), day) : null,
      answer: answer ?? null,
      contactId,
      saves,
      ignored,
      footing: await footingOf(context.db, proposal, today),
      facts: (await listFactsOf(context.db, clientId)).map(({ text, confirmedOn }) => ({
        text,
        confirmedOn,
        confirmed: day(confirmedOn),
      })),
      today,
      locale,
      sheet,
      view: documentView(sheet),
      sending: sending ? shownSending(sending, firm, context) : null,
      checks: await checksOf(context.db, proposal, draft, day),
    };
  });
}

/** What stands around every page of the builder. */
export default function BuilderLayout() {
  const loaded = useLoaderData<typeof loader>();
  const [typed, setTyped] = useState(nothingTyped);
  // While something can't be read, what could be read last goes on being shown.
  const tell = useCallback(
    (now: Typed) => setTyped((before) => (now.problem ? { ...now, patch: before.patch } : now)),
    [],
  );
  const { held, hold } = useHeld(loaded);
  const pages = usePages(loaded.id, held.saves, usePagesOfReview());
  const footing = { ...loaded.footing, pages };
  const advice = useAdvice(loaded.id, loaded.ignored);
  const builder = { ...withTyped({ ...loaded, footing, advice }, held, typed), hold, tell };
  const { locale, answer, sheet } = loaded;
  const met = answer
    ? metInWords(builder.offer, answer, (minor) => formatMoney(minor, sheet.offer.currency, locale))
    : [];
  const { pathname } = useLocation();
  const end = pathname.split('/').at(-1);
  const place = isPlace(end) ? end : 'outcome';
  useArrival();
  useBuilderKeys(place);
  return (
    <div className="builder">
      <BuilderHead builder={builder} parent={loaded.parent} pages={pages} />
      {loaded.wish ? <WishCard id={loaded.id} wish={loaded.wish} drafting met={met} /> : null}
      <SendingNotice sending={loaded.sending} />
      <ToCheck id={loaded.id} place={place} checks={loaded.checks} />
      <StepNav id={loaded.id} place={place} findings={builder.findings} ignored={advice.ignored} />
      {place === 'review' ? (
        <Outlet context={builder} />
      ) : (
        <BesideForm place={place} builder={builder} paper={<Paper view={builder.view} />}>
          <Outlet context={builder} />
        </BesideForm>
      )}
    </div>
  );
}

/** The review page asks for the count with everything else, so that it is there without scripts too. */
function usePagesOfReview(): number | null {
  return useRouteLoaderData<typeof reviewLoader>('routes/builder/review')?.pages ?? null;
}

/** Drawn a moment after the key, so that typing never waits for it. */
function Paper({ view }: { view: DocumentView }) {
  const shown = useDeferredValue(view);
  const { logoSha256, photoSha256 } = shown;
  const logoUrl = useHref(`/logo/${logoSha256}`);
  const photoUrl = useHref(`/logo/${photoSha256}`);
  return (
    <Sheet view={shown} logoUrl={logoSha256 ? logoUrl : null} photoUrl={photoSha256 ? photoUrl : null} />
  );
}

const Sheet = memo(ProposalOnScreen);
