import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { DealPreview } from '~/components/import/deal-preview';
import { Report } from '~/components/import/report';
import { ImportSteps } from '~/components/import/steps';
import { useCounts } from '~/components/import/use-counts';
import { reportOf } from '~/domain/import/import-report';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { planImport } from '~/workflows/import-plan.server';
import { SettingsPage } from '../settings/settings-page';
import { importFile } from './import-file';
import { reportInWords } from './import-report';

export const meta: MetaFunction = () => [{ title: 'What becomes of it · Import · First Cup' }];

const shown = 50;

/** A dry run: everything is planned, nothing written. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, fileName, reading, table } = await importFile(context, params);
    const firm = await firmDay(context);
    const plan = await planImport(context, table, reading);
    const titles = new Map(plan.deals.map(({ key, title }) => [key, title]));
    return {
      id,
      fileName,
      locale: firm.locale,
      report: reportInWords(reportOf(plan), firm),
      deals: plan.deals
        .toSorted((a, b) => a.line - b.line)
        .slice(0, shown)
        .map(
          ({ line, client, title, seller, becomes, startedOn, closedOn, amountMinor, currency, parent }) => ({
            ...{ line, client, title, seller, becomes },
            on: firm.day(closedOn ?? startedOn),
            amount: amountMinor > 0 ? firm.money(amountMinor, currency) : '',
            grewFrom: parent === null ? '' : (titles.get(parent) ?? 'a deal that is here'),
          }),
        ),
    };
  });
}

export default function ImportPreview() {
  const { id, fileName, report, deals } = useLoaderData<typeof loader>();
  const { count } = useCounts();
  const busy = useNavigation().formAction === `/settings/import/${id}/run`;
  return (
    <SettingsPage
      title={fileName}
      below={busy ? 'Its rows are being taken.' : 'What each row would become. Still nothing is taken.'}
      owners
    >
      <ImportSteps id={id} at="preview" />
      <Report {...report} />
      <div className="my-8 flex flex-wrap gap-2.5">
        <Form method="post" action={`/settings/import/${id}/run`}>
          <Button look="go" disabled={busy}>
            {busy ? 'Taking them …' : take(report.taken, report.changedRows, count)}
          </Button>
        </Form>
        <ButtonLink to={`/settings/import/${id}/meaning`} look="quiet">
          Back
        </ButtonLink>
        <Form method="post" action={`/settings/import/${id}/removal`}>
          <Button look="quiet">Forget this file</Button>
        </Form>
      </div>
      <DealPreview rows={deals} more={report.taken - deals.length} />
    </SettingsPage>
  );
}

function take(deals: number, changes: number, count: (n: number, one: string) => string): string {
  if (deals === 0 && changes === 0) return 'Keep the report';
  if (changes === 0) return deals === 1 ? 'Take this deal' : `Take these ${count(deals, 'deal')}`;
  const parts = [deals > 0 && count(deals, 'deal'), count(changes, 'change')];
  return `Take ${parts.filter(Boolean).join(' and ')}`;
}
