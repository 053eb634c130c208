import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { DomainError } from '~/domain/errors';
import { answeringFile } from '~/http/errors';
import { answeringFor, mustMay } from '~/http/may';
import { spooled } from '~/http/spool';
import { downloadOf, streamResponse } from '~/http/stream-response';
import { writeEverything } from '~/workflows/export-everything.server';
import { contactsAsVCards, listAsCsv, lists } from '~/workflows/export-lists.server';
import { moment } from '~/workflows/work.server';

export function loader({ context, params: { file = '' } }: LoaderFunctionArgs) {
  return answeringFile(async () => {
    await mustMay(context, 'change the firm');
    const as = (mediaType: string) => ({ mediaType, filename: file });
    if (file === 'first-cup.json') {
      return downloadOf(await spooled((put) => writeEverything(context, put)), as('application/json'));
    }
    if (file === 'contacts.vcf')
      return streamResponse(contactsAsVCards(context.db), as('text/vcard; charset=utf-8'));
    const list = lists.find((name) => file === `${name}.csv`);
    if (!list) throw new DomainError('not-found', 'There is no such file to export.');
    return streamResponse(listAsCsv(context.db, list, await moment(context)), as('text/csv; charset=utf-8'));
  });
}

export const action = ({ context }: ActionFunctionArgs) =>
  answeringFor(context, 'change the firm', () => redirect('/settings/export'));
