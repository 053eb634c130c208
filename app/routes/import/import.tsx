import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { Progress } from '~/components/import/progress';
import { Report } from '~/components/import/report';
import { useCounts } from '~/components/import/use-counts';
import { Notice } from '~/components/page';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { stands } from '~/workflows/import-deals.server';
import { readReport } from '~db/json-imports';
import { getImport } from '~db/queries/imports';
import { SettingsPage } from '../settings/settings-page';
import { reportInWords } from './import-report';

export const meta: MetaFunction = () => [{ title: 'Import · Settings · First Cup' }];
/** Without a script the browser asks again by itself while rows are being taken. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get('Refresh');
  return refresh ? { Refresh: refresh } : new Headers();
};

export function loader({ context, request, params: { importId = '' } }: LoaderFunctionArgs) {
  return answering(async () => {
    const found = await getImport(context.db, importId);
    if (found.state === 'reading') throw redirect(`/settings/import/${importId}/reading`);
    const still = stands(found, context.now());
    const running = found.state === 'running' && !still;
    const again = new URL(request.url).searchParams.has('again');
    const { id, fileName, state, planned, taken, report } = found;
    const firm = await firmDay(context);
    const shown = report === null ? null : reportInWords(readReport(report), firm);
    return data(
      { id, fileName, state, running, still, planned, taken, report: shown, locale: firm.locale, again },
      running ? { headers: { Refresh: '2' } } : {},
    );
  });
}

export default function ImportPage() {
  const { id, fileName, running, still, planned, taken, report, again } = useLoaderData<typeof loader>();
  const { number, count } = useCounts();
  return (
    <SettingsPage
      title={fileName}
      below={report ? 'What became of this file.' : 'Its rows are being taken.'}
      owners
    >
      {again && !still ? (
        <Notice tone="wait">
          {report
            ? 'This file was taken already. Below is what became of it.'
            : 'This file is being taken already.'}
        </Notice>
      ) : null}
      {running ? <Progress taken={taken} planned={planned} /> : null}
      {still ? (
        <>
          <Notice tone="broken">
            It stopped half way, after {number(taken)} of {count(planned, 'deal')}: the server was ended. Go
            on, and what is here already is not taken twice; or take it all back.
          </Notice>
          <div className="flex flex-wrap gap-2.5">
            <Form method="post" action={`/settings/import/${id}/run`}>
              <Button look="go">Go on</Button>
            </Form>
            <ButtonLink to={`/settings/import/${id}/undo`}>Take it back</ButtonLink>
          </div>
        </>
      ) : null}
      {report ? (
        <>
          {report.taken > 0 ? (
            <Notice tone="kept">
              {report.taken === 1 ? 'One deal is' : `${number(report.taken)} deals are`} in the log now.
            </Notice>
          ) : null}
          {report.changedRows > 0 ? (
            <Notice tone="kept">
              {report.changedRows === 1
                ? 'One deal that was here has changed.'
                : `${number(report.changedRows)} deals that were here have changed.`}{' '}
              The history says what.
            </Notice>
          ) : null}
          <Report {...report} />
          <div className="mt-8 flex flex-wrap gap-2.5">
            <ButtonLink to="/clients" look="go">
              See the clients
            </ButtonLink>
            <ButtonLink to={`/settings/import/${id}/undo`}>Undo this import</ButtonLink>
            <ButtonLink to="/settings/import" look="quiet">
              Import another file
            </ButtonLink>
          </div>
        </>
      ) : null}
    </SettingsPage>
  );
}
