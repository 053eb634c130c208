import type { LoaderFunctionArgs } from '@remix-run/node';
import { toStarterFile } from '~/forms/starter-file';
import { answeringFile } from '~/http/errors';
import { fileResponse } from '~/http/file-response';
import { fromShelf } from '~/workflows/shelf.server';
import { getFirm } from '~db/queries/firm';

/** A starter offer as a file that another installation can read. */
export const loader = ({ context, params: { starterId = '' } }: LoaderFunctionArgs) =>
  answeringFile(async () => {
    const starter = await fromShelf(context.db, starterId);
    const { currency } = await getFirm(context.db);
    const text = `${JSON.stringify(toStarterFile(starter, currency), null, 2)}\n`;
    return fileResponse(new TextEncoder().encode(text), {
      mediaType: 'application/json',
      filename: `${starter.name}.json`,
      type: 'attachment',
      cacheControl: 'no-store',
    });
  });
