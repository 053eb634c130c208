import type { LoaderFunctionArgs } from '@remix-run/node';
import { answeringFile } from '~/http/errors';
import { idOf } from '~/http/params';
import { pagesOfDraft } from '~/workflows/pages.server';

/** How many pages the draft has on paper as it is saved, for the builder to say beside the form. */
export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answeringFile(async () =>
    Response.json(await pagesOfDraft(context, idOf(params)), { headers: { 'Cache-Control': 'no-store' } }),
  );
