import { redirect } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { readDealsFile, readFormat } from '~/forms/deals-file.server';
import type { Context } from '~/http/context';
import { readReading } from '~db/json-imports';
import { findImportBytes, getImport } from '~db/queries/imports';

/** A file on its way in, as its steps show it. Goes on to its report where its rows were taken already. */
export async function importFile({ db }: Pick<Context, 'db'>, { importId = '' }: Params) {
  const found = await getImport(db, importId);
  const bytes = await findImportBytes(db, importId);
  if (found.state !== 'reading' || !bytes) throw redirect(`/settings/import/${importId}`);
  const format = readFormat(found.format);
  return {
    id: importId,
    fileName: found.fileName,
    problem: found.problem,
    bytes,
    format,
    reading: readReading(found.reading),
    table: readDealsFile(bytes, format),
  };
}
