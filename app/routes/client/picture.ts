import type { LoaderFunctionArgs } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { openClientPage } from '~/http/client-page';
import { answeringFile } from '~/http/errors';
import { findPicture } from '~db/queries/pictures';

/** The logo or the photo of a sent copy, for those who have the link. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { view } = await openClientPage(context, params);
  return answeringFile(async () => {
    const sha256 =
      params.which === 'logo' ? view.logoSha256 : params.which === 'photo' ? view.photoSha256 : null;
    const picture = sha256 ? await findPicture(context.db, sha256) : undefined;
    if (picture?.mediaType !== 'image/png')
      throw new DomainError('not-found', 'There is no such picture here.');
    return new Response(new Uint8Array(picture.bytes), {
      headers: { 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' },
    });
  });
}
