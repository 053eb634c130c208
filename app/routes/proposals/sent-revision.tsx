import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useHref, useLoaderData } from '@remix-run/react';
import { PageHead, TextLink } from '~/components/page';
import { ErasedNotice } from '~/components/proposals/erased-notice';
import { SentAgainst } from '~/components/proposals/sent-against';
import { documentView, sentSheet } from '~/domain/document/document-view';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { revisionOf } from '~/http/params';
import { getSent } from '~db/queries/revisions';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import { erasedCopy } from './erased-copy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title ?? 'Proposal'}, revision ${data?.revision ?? ''} · First Cup` },
];

/** A revision as it was sent, readable for ever. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, revision } = revisionOf(params);
    const { sent, advice } = await getSent(context.db, id, revision);
    const firm = await firmDay(context);
    const view = documentView(sentSheet(sent.snapshot, sent.sha256));
    return {
      id,
      revision,
      sentOn: firm.day(sent.snapshot.sentOn),
      erased: await erasedCopy(context, { proposalId: id, revision }, firm),
      sha256: sent.sha256,
      advice: advice ?? [],
      view,
      logoUrl: view.logoSha256 ? `${context.base}/logo/${view.logoSha256}` : null,
      photoUrl: view.photoSha256 ? `${context.base}/logo/${view.photoSha256}` : null,
    };
  });
}

export default function SentRevision() {
  const { id, revision, sentOn, sha256, advice, view, logoUrl, photoUrl, erased } =
    useLoaderData<typeof loader>();
  const pdf = useHref(`/proposals/${id}/revisions/${revision}/pdf?download`);
  return (
    <div className="max-w-[860px]">
      <PageHead
        title={view.title}
        above={`Revision ${revision}, sent ${sentOn}`}
        below={<TextLink to={`/proposals/${id}`}>Back to the proposal</TextLink>}
      >
        {erased?.pdfGone ? null : (
          <a href={pdf} className="link self-center">
            Download this PDF
          </a>
        )}
      </PageHead>
      <ErasedNotice erased={erased} />
      <SentAgainst advice={advice} />
      <ProposalOnScreen view={view} logoUrl={logoUrl} photoUrl={photoUrl} />
      <p className="mt-4 break-all text-[13px] text-ink-2">SHA-256 of what was sent: {sha256}</p>
    </div>
  );
}
