import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FileForm } from '~/components/file-form';
import { ImportList } from '~/components/import/import-list';
import { useCounts } from '~/components/import/use-counts';
import { Notice } from '~/components/page';
import { useSiteForm } from '~/components/use-site-form';
import { guessReading } from '~/domain/import/guess-reading';
import { clockTime } from '~/domain/instants';
import { guessFormat, readWithColumns } from '~/forms/deals-file.server';
import { uploadForm } from '~/forms/import-steps';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { mustMay } from '~/http/may';
import { keepFile } from '~/workflows/import-deals.server';
import { proposeSource } from '~/workflows/import-source.server';
import { getFirm } from '~db/queries/firm';
import { listImports } from '~db/queries/imports';
import { SettingsPage } from '../settings/settings-page';

export const meta: MetaFunction = () => [{ title: 'Import · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { firm, locale } = await firmDay(context);
    const { searchParams } = new URL(request.url);
    const count = (name: string) => /^\d{1,6}$/.exec(searchParams.get(name) ?? '')?.[0];
    const [undone, restored, gone] = [count('undone'), count('restored'), count('gone')];
    return {
      undone: undone ? Number(undone) : null,
      restored: Number(restored ?? 0),
      gone: Number(gone ?? 0),
      forgotten: searchParams.has('forgotten'),
      locale,
      imports: (await listImports(context.db)).map(({ id, fileName, state, taken, createdAt }) => ({
        ...{ id, fileName, state, taken },
        when: clockTime(createdAt, firm.time_zone, locale),
      })),
    };
  });
}

/** Keeps the file and shows what was read in it; nothing is taken yet. */
export function action({ context, request }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    return answerForm(request, uploadForm, async ({ file }) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const format = guessFormat(bytes);
      const { table, columns } = readWithColumns(bytes, format);
      const { currency } = await getFirm(context.db);
      const { source } = await proposeSource(context.db, table, columns);
      const reading = guessReading(table, columns, { currency, source });
      const fileName = file.name.slice(0, 200) || 'deals.csv';
      const id = await keepFile(context, { fileName, bytes, format: JSON.stringify(format), reading });
      return redirect(`/settings/import/${id}/reading`);
    });
  });
}

export default function ImportFiles() {
  const { undone, restored, gone, forgotten, imports } = useLoaderData<typeof loader>();
  const { number } = useCounts();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSiteForm({ schema: uploadForm, result: answer?.result, id: 'upload' });
  return (
    <SettingsPage
      title="Import"
      below="Deals of before, out of a CSV of your CRM or a spreadsheet. Won deals become kept promises, so that the log begins with what you already know. Nothing is taken before you have seen what each row becomes."
      owners
    >
      {undone !== null && !answer ? (
        <Notice tone="kept">{goneAgain({ undone, restored, gone }, number)}</Notice>
      ) : null}
      {forgotten && !answer ? (
        <Notice tone="wait">That file is not here any more: it was forgotten, or its import undone.</Notice>
      ) : null}
      <FileForm
        form={form}
        meta={fields.file}
        label="CSV file"
        hint="One deal in a row: client, product, stage, dates, amount. Up to 20 MB."
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        button="Read this file"
        busy="Reading it …"
      />
      <ImportList rows={imports} />
    </SettingsPage>
  );
}

function goneAgain(
  { undone, restored, gone }: { undone: number; restored: number; gone: number },
  number: (n: number) => string,
): string {
  const deals = undone === 1 ? 'One deal is gone again.' : `${number(undone)} deals are gone again.`;
  const before =
    restored === 1 ? 'One deal is as it was before.' : `${number(restored)} deals are as they were before.`;
  return [
    undone > 0 || restored === 0 ? deals : '',
    gone > 0 ? 'So are clients, contacts and people that came with this import alone.' : '',
    restored > 0 ? before : '',
    undone + restored > 0 ? 'The history of each client that is still here says so.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
