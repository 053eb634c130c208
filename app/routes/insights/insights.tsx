import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FiguresTable } from '~/components/insights/figures-table';
import { InsightFilter } from '~/components/insights/filter';
import { ForecastPicture } from '~/components/insights/forecast-picture';
import { LedOnPicture } from '~/components/insights/led-on-picture';
import { Beside, Frame, Section } from '~/components/insights/section';
import { Empty, Notice, PageHead, TextLink } from '~/components/page';
import { timeIn } from '~/domain/calendar';
import { insightQuestion } from '~/forms/insights';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { readInsights } from '~/workflows/insights.server';
import { listRatesTo } from '~db/queries/exchange-rates';
import { listPeople } from '~db/queries/people';
import { listNamed } from '~db/queries/sent-offers';
import { insightsPage } from './insights-page';
import { insightsSoon } from './insights-soon';

export const meta: MetaFunction = () => [{ title: 'Insights · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const { person, period } = insightQuestion.parse(Object.fromEntries(new URL(request.url).searchParams));
    const people = (await listPeople(db)).map(({ id, name }) => ({ id, name }));
    const known = people.some(({ id }) => id === person);
    const question = { authorId: known ? person : null, period: period || null };
    const firm = await firmDay(context);
    const { insights, readAt, isBehind } = await readInsights(context, question);
    if (isBehind) insightsSoon(context, question);
    const shown = [...(insights?.forecast?.open ?? []), ...(insights?.grown ?? [])];
    const named = await listNamed(
      db,
      shown.map(({ id }) => id),
    );
    const rates = await listRatesTo(db, firm.firm.currency);
    return {
      filter: { person: question.authorId ?? '', people, period, years: insights?.years ?? [] },
      readAt: readAt && timeIn(firm.firm.time_zone, readAt, firm.locale),
      isBehind,
      page: insights && insightsPage(insights, firm, { people, named, rates }),
    };
  });
}

export default function InsightsPage() {
  const { filter, page, readAt, isBehind } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Insights" below={page?.headline ?? 'The log is being read. Look again in a moment.'} />
      <InsightFilter {...filter} />
      {readAt ? (
        <p className="-mt-3 mb-6 text-[13px] text-ink-2">
          Read from the log at {readAt}.{isBehind ? ' More has happened since; it is being read now.' : ''}
        </p>
      ) : null}
      {page ? (
        <Sections page={page} isAll={!filter.person && !filter.period} />
      ) : (
        <Notice tone="wait">This question is new to a long log.</Notice>
      )}
    </>
  );
}

function Sections({ page, isAll }: { page: ReturnType<typeof insightsPage>; isAll: boolean }) {
  return (
    <div className="grid gap-7">
      <dl className="card grid grid-cols-1 overflow-hidden sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
        {page.figures.map(({ name, value }) => (
          <div key={name} className="-mb-px -mr-px border-b border-r border-line px-4.5 py-3.5 sm:px-6">
            <dt className="text-[13px] text-ink-2">{name}</dt>
            <dd className="num mt-0.5 font-serif text-[15.5px] font-medium leading-tight">{value}</dd>
          </div>
        ))}
      </dl>
      <ForecastFrame forecast={page.forecast} isAll={isAll} />
      <Section {...page.starters} />
      {page.grown.table.rows.length > 0 ? <Section {...page.grown} /> : null}
      <LedOnFrame ledOn={page.ledOn} />
      <Section {...page.steps} />
      <Section {...page.standings} />
      <Section {...page.declines} />
      <Section {...page.advice} />
      <Section {...page.people} note={page.accepted} />
      <Section {...page.quarters} />
      <p className="max-w-[72ch] text-[13px] text-ink-2">
        “62 % (41–79, n 21)” reads: 62 of 100, of 21 that were observed; with so few, the true share lies
        between 41 and 79 (Wilson’s interval, 95 %). Under ten observations nothing is said. Offers still open
        count neither for nor against, and what we took back is left out. A deal of before that has no answer
        half a year after it began counts as run out.
      </p>
    </div>
  );
}

function ForecastFrame({
  forecast,
  isAll,
}: {
  forecast: ReturnType<typeof insightsPage>['forecast'];
  /** Nothing was filtered out. */
  isAll: boolean;
}) {
  return (
    <Frame
      id="forecast"
      title="What is open may come to"
      below="Each open offer times the chance of a yes that your own answers give its kind, drawn a little toward even where they are few. The range holds luck and what so few answers leave unknown: at least 95 times in 100 it comes out within it."
    >
      {forecast === null ? (
        <Empty>Too few answers to weigh an open offer. Ten will do.</Empty>
      ) : forecast.totals.rows.length === 0 ? (
        <Empty>
          {forecast.unknown ||
            (isAll
              ? 'No offer is open. A good week to put one small offer in front of someone.'
              : 'None of the offers you chose is open. Others may be: clear the filter to see them all.')}
        </Empty>
      ) : (
        <div className="grid gap-6">
          <Beside wide picture={<ForecastPicture drawing={forecast.drawing} story={forecast.story} />}>
            <FiguresTable {...forecast.totals} />
          </Beside>
          {forecast.unknown ? <p className="text-[13px] text-ink-2">{forecast.unknown}</p> : null}
          {forecast.together ? <p>{forecast.together}</p> : null}
          {forecast.ratesMissing ? (
            <p className="text-[13px] text-ink-2">
              Currencies are kept apart. <TextLink to="/settings/rates">Enter your rates</TextLink> to see
              them together.
            </p>
          ) : null}
          <FiguresTable {...forecast.open} />
        </div>
      )}
    </Frame>
  );
}

function LedOnFrame({ ledOn }: { ledOn: ReturnType<typeof insightsPage>['ledOn'] }) {
  return (
    <Frame
      id="led-on"
      title="How soon a yes leads to the next"
      below="The share of yeses from which another yes grew, by the time since. Each is followed only up to today, so that a young one is no failure (Kaplan and Meier’s estimate)."
    >
      {ledOn.drawing ? (
        <Beside picture={<LedOnPicture drawing={ledOn.drawing} story={ledOn.story} />}>
          <FiguresTable
            name="Led on by the time since"
            columns={[{ name: 'Within' }, { name: 'Led on', end: true }]}
            rows={ledOn.rows}
          />
        </Beside>
      ) : (
        <Empty>Too few to say: ten yeses will do (n {ledOn.yeses}).</Empty>
      )}
      {ledOn.note ? <p className="mt-4 max-w-[72ch] text-[13px] text-ink-2">{ledOn.note}</p> : null}
    </Frame>
  );
}
