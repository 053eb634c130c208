import type { LoaderFunctionArgs } from '@remix-run/node';
import { create } from 'content-disposition';
import { answeringFile } from '~/http/errors';
import { fontSample } from '~/workflows/fonts.server';

/** A page in a font of the list, to look at before an offer goes out in it. */
export const loader = ({ params: { sha256 = '' }, context }: LoaderFunctionArgs) =>
  answeringFile(async () => {
    const pdf = await fontSample(context, sha256);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': create('Font sample.pdf', { type: 'inline' }),
        'Cache-Control': 'no-store',
      },
    });
  });
