import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RawTable } from '~/components/import/raw-table';
import { ReadingForm } from '~/components/import/reading-form';
import { ImportSteps } from '~/components/import/steps';
import { Notice } from '~/components/page';
import { DomainError } from '~/domain/errors';
import { dealFields } from '~/domain/import/deals-table';
import { guessColumns } from '~/domain/import/guess-columns';
import { guessReading, withColumns, writingOf } from '~/domain/import/guess-reading';
import { readDealsFile } from '~/forms/deals-file.server';
import { type DelimiterName, delimiterNames, readingForm } from '~/forms/import-steps';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { mustMay } from '~/http/may';
import { understand } from '~/workflows/import-deals.server';
import { proposeSource } from '~/workflows/import-source.server';
import { currencyChoices } from '../settings/choices.server';
import { SettingsPage } from '../settings/settings-page';
import { importFile } from './import-file';

export const meta: MetaFunction = () => [{ title: 'What we read · Import · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, fileName, problem, format, reading, table } = await importFile(context, params);
    const { dates, amounts } = writingOf(table, reading.columns);
    const proposed = await proposeSource(context.db, table, reading.columns);
    const names = Object.entries(delimiterNames) as [DelimiterName, string][];
    const columns = Object.fromEntries(
      dealFields.map((field) => [
        field,
        reading.columns[field] === null ? '' : String(reading.columns[field]),
      ]),
    );
    return {
      id,
      fileName,
      problem,
      rows: (await firmDay(context)).count(table.rows.length, 'row'),
      header: table.header,
      sample: table.rows.slice(0, 5),
      ownName: proposed.taken && reading.source === proposed.source,
      unsure: { dates: dates.unsure, mixed: dates.mixed, plain: dates.plain, amounts: amounts.unsure },
      currencies: currencyChoices(),
      values: {
        ...columns,
        encoding: format.encoding,
        delimiter: names.find(([, mark]) => mark === format.delimiter)?.[0] ?? 'comma',
        ...(format.header ? { header: 'on' as const } : {}),
        // What nothing tells is asked, not guessed.
        dateOrder: dates.unsure ? '' : reading.dateOrder,
        decimalMark: amounts.unsure ? '' : reading.decimalMark,
        usualCurrency: reading.currency,
        source: reading.source,
      },
    };
  });
}

/** Where the file was read in another way, its columns are others: they are guessed anew, and shown again. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    const file = await importFile(context, params);
    return answerForm(request, readingForm, async (said) => {
      const { encoding, delimiter, header, dateOrder, decimalMark, usualCurrency, source, ...columns } = said;
      const currency = usualCurrency;
      const format = { encoding, delimiter: delimiterNames[delimiter], header };
      const table = readDealsFile(file.bytes, format);
      const changed = JSON.stringify(format) !== JSON.stringify(file.format);
      if (changed && table.header.join('\n') !== file.table.header.join('\n')) {
        const reading = guessReading(table, guessColumns(table), { currency, source });
        await understand(context, file.id, { format: JSON.stringify(format), reading });
        return redirect(`/settings/import/${file.id}/reading`);
      }
      if (Object.values(columns).some((at) => at !== null && at >= table.header.length)) {
        throw new DomainError('invalid', 'This file has no such column. Choose another.');
      }
      const reading = withColumns(
        table,
        { ...file.reading, dateOrder, decimalMark, currency, source },
        columns,
      );
      // Other keys may be another file's; a name that was typed stays.
      const proposed = await proposeSource(context.db, table, columns);
      const anew = columns.key !== file.reading.columns.key && source === file.reading.source;
      const apart = anew && proposed.taken && proposed.source !== source;
      const understood = apart ? { ...reading, source: proposed.source } : reading;
      await understand(context, file.id, { format: JSON.stringify(format), reading: understood });
      // Nobody was asked about the dates of these columns.
      const asks = writingOf(table, columns).dates.unsure && orderOfFile(file).plain;
      return redirect(`/settings/import/${file.id}/${apart || asks ? 'reading' : 'meaning'}`);
    });
  });
}

const orderOfFile = ({ table, reading }: Awaited<ReturnType<typeof importFile>>) =>
  writingOf(table, reading.columns).dates;

export default function ImportReading() {
  const { id, fileName, problem, rows, header, sample, ownName, unsure, currencies, values } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage title={fileName} below={`${rows}. Nothing is taken yet.`} owners>
      <ImportSteps id={id} at="reading" />
      {problem && !answer ? (
        <Notice tone="broken">It was not imported, and nothing of it is here. {problem}</Notice>
      ) : null}
      <RawTable header={header} rows={sample} />
      <ReadingForm
        // What was read in another way is another form.
        key={JSON.stringify([header, values])}
        result={answer?.result}
        header={header}
        unsure={unsure}
        ownName={ownName}
        currencies={currencies}
        values={values}
      />
    </SettingsPage>
  );
}
