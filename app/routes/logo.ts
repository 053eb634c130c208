import type { LoaderFunctionArgs } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { answeringFile } from '~/http/errors';
import { findPicture } from '~db/queries/pictures';

/** A logo by the SHA-256 of its bytes: what one address shows never changes. */
export function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  return answeringFile(async () => {
    const picture = await findPicture(context.db, params.sha256 ?? '');
    if (picture?.mediaType !== 'image/png')
      throw new DomainError('not-found', 'There is no such picture here.');
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        'Content-Type': 'image/png',
        'Cache-Control': 'private, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
