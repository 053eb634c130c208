import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { downloadOf } from '~/http/download';
import { answeringFile } from '~/http/errors';
import { answeringFor, mustMay } from '~/http/may';
import { spooled } from '~/http/spool';
import { writeEverything } from '~/workflows/export-everything.server';
import { type listNames, lists, writeList } from '~/workflows/export-lists.server';

export function loader({ context, params: { file = '' } }: LoaderFunctionArgs) {
  return answeringFile(async () => {
    await mustMay(context, 'change the firm');
    const found = files.get(file);
    if (!found) throw new DomainError('not-found', 'There is no such file to export.');
    const { list, mediaType } = found;
    const body = await spooled((put) =>
      list === null ? writeEverything(context, put) : writeList(context, list, put),
    );
    return downloadOf(body, { mediaType, filename: file });
  });
}

/** By its name: which list it is, or null for everything. */
const files = new Map<string, { list: (typeof listNames)[number] | null; mediaType: string }>([
  ['first-cup.json', { list: null, mediaType: 'application/json' }],
  ['contacts.vcf', { list: 'vcards', mediaType: 'text/vcard; charset=utf-8' }],
  ...lists.map((list) => [`${list}.csv`, { list, mediaType: 'text/csv; charset=utf-8' }] as const),
]);

export const action = ({ context }: ActionFunctionArgs) =>
  answeringFor(context, 'change the firm', () => redirect('/settings/export'));
