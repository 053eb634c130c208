import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import styles from '~/components/client/client.css?url';
import { OfferPage } from '~/components/client/offer-page';
import type { PlainHandle } from '~/components/plain-document';
import { DomainError } from '~/domain/errors';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { clientOffer } from '~/routes/client/client-offer';
import { pageOf } from '~/routes/client/client-page';
import { getFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { findLatestSent } from '~db/queries/revisions';
import { legibleAccent } from '~templates/documents/legible-accent';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';

export const handle: PlainHandle = { plain: { styles } };
export { clientMeta as meta } from '~/components/client/client-meta';

/** The client's page as they see it, by no link: nothing is counted, and nothing can be answered. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id } = await getProposal(context.db, idOf(params));
    const latest = await findLatestSent(context.db, id);
    if (!latest)
      throw new DomainError('not-found', 'Nothing was sent yet, so there is no page for the client.');
    const { time_zone } = await getFirm(context.db);
    const page = await pageOf(context, id, latest, time_zone);
    const { view, language, snapshot } = page;
    const picture = (sha256: string | null) => (sha256 ? `${context.base}/logo/${sha256}` : null);
    return {
      ...(await clientOffer(context, page)),
      back: `${context.base}/proposals/${id}`,
      language,
      title: view.title,
      firm: view.from.name,
      accent: view.accent,
      author: snapshot.from.author.name || view.from.name,
      logoUrl: picture(view.logoSha256),
      photoUrl: picture(view.photoSha256),
    };
  });
}

export default function TheirPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <aside className="page-preview" lang="en" aria-label="Preview">
        This is how they see it. Nothing is counted, and nothing can be answered here.{' '}
        <a href={page.back}>Back to the proposal</a>
      </aside>
      <OfferPage {...page} at={null} accent={legibleAccent(page.accent)}>
        <ProposalOnScreen view={page.view} logoUrl={page.logoUrl} photoUrl={page.photoUrl} />
      </OfferPage>
    </>
  );
}
