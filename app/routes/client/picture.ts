import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPicture } from '~db/queries/pictures';
import { openClientPage } from './client-page';
import { wordOf } from './client-word';

/** The logo or the photo of a sent copy, for those who have the link. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { view, language, words } = await openClientPage(context, params);
  const shown: Record<string, string | null> = { logo: view.logoSha256, photo: view.photoSha256 };
  const sha256 = shown[params.which ?? ''];
  const picture = sha256 ? await findPicture(context.db, sha256) : undefined;
  if (picture?.mediaType !== 'image/png') return wordOf(404, language, words.gone, null);
  return new Response(new Uint8Array(picture.bytes), {
    headers: { 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' },
  });
}
