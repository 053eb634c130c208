import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useHref, useLoaderData } from '@remix-run/react';
import { ReviewCard } from '~/components/builder/coffee/review-card';
import { GoingOutCard } from '~/components/builder/going-out-card';
import { MailPreview } from '~/components/builder/mail-preview';
import { NotReached } from '~/components/builder/not-reached';
import { UnsavedElsewhere, useUnsavedPlaces } from '~/components/builder/saving/unsaved-elsewhere';
import { SendCard } from '~/components/builder/send-card';
import { useBuilder } from '~/components/builder/use-builder';
import { unlessUnreached } from '~/components/unreached';
import { documentView } from '~/domain/document/document-view';
import { addressHolding } from '~/domain/field-holding';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { unprintable } from '~/press/coverage';
import { onlineAt } from '~/routes/proposals/new-link';
import { contactInWords, shownSending } from '~/routes/proposals/sending-words';
import { surroundingsOf } from '~/workflows/looked-at.server';
import { pagesOfDraft } from '~/workflows/pages.server';
import { isMailed } from '~/workflows/schedule.server';
import { draftSheet } from '~/workflows/sheet.server';
import { getFirm, numberOf } from '~db/queries/firm';
import { listFonts } from '~db/queries/fonts';
import { getProposal } from '~db/queries/proposals';
import { findDraft } from '~db/queries/revisions';
import { findSending } from '~db/queries/scheduled-sendings';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import { proposalMail } from '~templates/messages/proposal-mail';
import { titled } from './page-title';

export const meta = titled('Review');

export const shouldRevalidate = unlessUnreached;

/** What stops sending beside the coffee test, and the number that sending would give. */
export function loader({ params: { id = '' }, context }: LoaderFunctionArgs) {
  const { db } = context;
  return answering(async () => {
    const { clientId, authorId } = await getProposal(db, id);
    // The layout's loader leads away from what was sent.
    if (!(await findDraft(db, id)))
      return { odd: [], number: '', pages: null, mailedTo: null, seen: '', mail: null, sending: null };
    const { sheet } = await draftSheet(db, id);
    const { offer, to, from } = sheet;
    const { number_prefix, next_number } = await getFirm(db);
    const odd = unprintable(documentView(sheet), await listFonts(db)).map((one) => ({
      ...one,
      address: addressHolding(one.character, { id, clientId, authorId, offer, to, author: from.author }),
    }));
    const { pages } = await pagesOfDraft(context, id);
    const mailedTo = isMailed(context, to.contact) ? contactInWords(to.contact) : null;
    const number = sheet.number ?? numberOf(number_prefix, next_number);
    const url = context.publicUrl && `${context.publicUrl}/p/…`;
    const online = onlineAt(mailedTo && url, offer);
    const { subject, text } = proposalMail(documentView({ ...sheet, number }), { online });
    const mail = { to: contactInWords(to.contact), subject, text, ownWords: offer.coverNote.trim() !== '' };
    const due = await findSending(db, id);
    const sending = due ? shownSending(due, await firmDay(context), context) : null;
    return { odd, pages, mailedTo, number, mail, sending, seen: surroundingsOf(sheet) };
  });
}

export default function Review() {
  const { odd, number, mailedTo, seen, mail, sending } = useLoaderData<typeof loader>();
  const { id, held, findings, advice, view, sheet } = useBuilder();
  const { logoSha256, author } = sheet.from;
  const unsaved = useUnsavedPlaces(held);
  const logoUrl = useHref(`/logo/${logoSha256}`);
  const photoUrl = useHref(`/logo/${author.photoSha256}`);
  return (
    <div className="grid max-w-[832px] gap-6">
      <div>
        <h2 id="step-heading" tabIndex={-1} className="outline-none">
          Review
        </h2>
        <p className="mt-1 max-w-[62ch] text-ink-2">
          Read it once as they will: alone, on a busy day. What they can’t see here, they don’t know.
        </p>
        {sheet.revision > 1 ? (
          <p className="mt-2">
            <Link to={`/proposals/${id}/changes`} className="link">
              What changed since they got revision {sheet.revision - 1}
            </Link>
          </p>
        ) : null}
      </div>
      <ReviewCard id={id} findings={findings} advice={advice} odd={odd} />
      <ProposalOnScreen
        view={view}
        logoUrl={logoSha256 ? logoUrl : null}
        photoUrl={author.photoSha256 ? photoUrl : null}
      />
      <div>
        {mail ? <MailPreview id={id} {...mail} /> : null}
        <UnsavedElsewhere id={id} places={unsaved} />
        {sending && sending.problem === null ? (
          <GoingOutCard id={id} when={sending.when} to={mailedTo ?? ''} />
        ) : (
          <SendCard
            unsaved={unsaved.length > 0}
            id={id}
            saves={held.saves}
            seen={seen}
            number={number}
            mailedTo={mailedTo}
            revision={sheet.revision}
            blocked={findings.some(({ kind }) => kind === 'required') || odd.length > 0}
          />
        )}
      </div>
    </div>
  );
}

export { NotReached as ErrorBoundary };
