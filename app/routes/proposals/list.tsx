import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { Empty, PageHead } from '~/components/page';
import { Pages } from '~/components/pages';
import { ProposalFilter } from '~/components/proposals/filter';
import { ProposalTable } from '~/components/proposals/table';
import type { Stands } from '~/components/tag';
import { amountInWords, isLeast } from '~/domain/choice';
import { clockTime } from '~/domain/instants';
import { knownMinor } from '~/domain/known-amount';
import { standingOn } from '~/domain/last-day';
import { type ProposalSearch, pageSize } from '~/domain/proposal-search';
import { toldOf } from '~/domain/wish';
import { proposalSearch } from '~/forms/proposal-search';
import { answering } from '~/http/errors';
import { type FirmDay, firmDay } from '~/http/firm-day';
import { listUndelivered } from '~db/queries/outbox';
import { type FoundRow, type ProposalRow, searchProposals } from '~db/queries/proposal-lists';
import { listScheduledSendings } from '~db/queries/scheduled-sendings';

export const meta: MetaFunction = () => [{ title: 'Proposals · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const search = proposalSearch.parse(asked);
    const { today, money, day, count, firm, locale } = await firmDay(context);
    const undelivered = await listUndelivered(context.db);
    const going = new Map(
      (await listScheduledSendings(context.db, 200))
        .filter(({ problem }) => problem === null && context.post)
        .map(({ proposalId, sendAt, zone }) => [
          proposalId,
          clockTime(sendAt, zone ?? firm.time_zone, locale),
        ]),
    );
    const { rows, total } = await searchProposals(context.db, { ...search, today, timeZone: firm.time_zone });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    if (search.page > pages) throw redirect(`/proposals${pageOf(search, pages)}`);
    return {
      search,
      total,
      counted: count(total, 'proposal'),
      pages,
      rows: rows.map((row) => ({
        ...row,
        total: totalOf(row, money),
        told: standsOf(row, undelivered, going, { today, timeZone: firm.time_zone }),
        goesOut: going.get(row.id) ?? '',
        notUntil: row.state === 'declined' && row.until ? day(row.until) : '',
        until: row.validUntil && (row.state === 'draft' || row.state === 'sent') ? day(row.validUntil) : '',
      })),
    };
  });
}

function standsOf(
  row: FoundRow,
  undelivered: Set<string>,
  going: Map<string, string>,
  firm: { today: string; timeZone: string },
): Stands {
  if (going.has(row.id)) return 'going out';
  const told = toldOf(standingOn(row, firm), row.answer);
  return told === 'sent' && undelivered.has(row.id) ? 'undelivered' : told;
}

/** A draft without a price has no total yet; an offer that was sent at zero is free. */
function totalOf(row: ProposalRow, money: FirmDay['money']): string {
  if (row.totalMinor === 0 && row.state === 'draft') return '';
  const least = isLeast(row);
  if (knownMinor(row) === null) return '';
  if (row.totalMinor === 0 && !least) return 'free';
  return amountInWords(money(row.totalMinor, row.currency), least);
}

export default function Proposals() {
  const { rows, counted, search, pages } = useLoaderData<typeof loader>();
  const searching = search.words !== '' || search.standing !== null;
  return (
    <>
      <PageHead title="Proposals">
        <ButtonLink to="/proposals/new" look="go">
          Write an offer
        </ButtonLink>
      </PageHead>
      <ProposalFilter search={search} />
      <p role="status" className="mb-3 text-[13px] text-ink-2">
        {counted}
        {searching ? ' found' : ''}
      </p>
      {rows.length > 0 ? (
        <ProposalTable rows={rows} />
      ) : (
        <Empty>
          {searching
            ? 'Nothing like that here. Try fewer words, or any state.'
            : 'No offer yet. Write one small enough to say yes to over a coffee.'}
        </Empty>
      )}
      <Pages page={search.page} pages={pages} to={(page) => pageOf(search, page)} />
    </>
  );
}

const pageOf = (
  { words, standing: state, sort }: Omit<ProposalSearch, 'today' | 'timeZone'>,
  page: number,
): string => `?${new URLSearchParams({ words, standing: state ?? '', sort, page: String(page) })}`;
