import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OfferPage } from '~/components/client/offer-page';
import { noteView } from '~/workflows/views.server';
import { legibleAccent } from '~templates/documents/legible-accent';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import { clientOffer, frameOf } from './client-offer';
import { openClientPage } from './client-page';
import { readerOf } from './reader';

export { clientMeta as meta } from '~/components/client/client-meta';

/** The sent copy, with its answers. Opening it is noted, and changes nothing else. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const page = await openClientPage(context, params);
  const { proposalId, id: shareId } = page.share;
  const { revision } = page.latest;
  await noteView(context, { proposalId, shareId, revision, reader: readerOf(request, context) });
  const frame = frameOf(context, page);
  return {
    ...frame,
    ...(await clientOffer(context, page)),
    photoUrl: page.view.photoSha256 ? `${frame.at}/pictures/photo` : null,
  };
}

export default function Offer() {
  const data = useLoaderData<typeof loader>();
  return (
    <OfferPage {...data} accent={legibleAccent(data.accent)}>
      <ProposalOnScreen view={data.view} logoUrl={data.logoUrl} photoUrl={data.photoUrl} />
    </OfferPage>
  );
}
