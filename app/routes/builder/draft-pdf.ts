import type { LoaderFunctionArgs } from '@remix-run/node';
import { create } from 'content-disposition';
import { answeringFile } from '~/http/errors';
import { printDraft } from '~/workflows/print.server';
import { getProposal } from '~db/queries/proposals';

/** The draft on paper, printed anew each time: nothing keeps it. */
export const loader = ({ params: { id = '' }, context }: LoaderFunctionArgs) =>
  answeringFile(async () => {
    const pdf = await printDraft(context, id);
    const { title } = await getProposal(context.db, id);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': create(`${title || 'Untitled offer'} (draft).pdf`, { type: 'inline' }),
        'Cache-Control': 'no-store',
      },
    });
  });
