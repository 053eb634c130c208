import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { Empty, PageHead } from '~/components/page';
import { ProposalFilter } from '~/components/proposals/filter';
import { Pages, ProposalTable } from '~/components/proposals/table';
import { amountInWords, isLeast } from '~/domain/choice';
import { standing } from '~/domain/lifecycle';
import { pageSize } from '~/domain/proposal-search';
import { proposalSearch } from '~/forms/proposal-search';
import { answering } from '~/http/errors';
import { type FirmDay, firmDay } from '~/http/firm-day';
import { type ProposalRow, searchProposals } from '~db/queries/proposal-lists';

export const meta: MetaFunction = () => [{ title: 'Proposals · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const search = proposalSearch.parse(asked);
    const { today, money, day } = await firmDay(context);
    const { rows, total } = await searchProposals(context.db, { ...search, today });
    return {
      search,
      total,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      rows: rows.map((row) => ({
        ...row,
        total: totalOf(row, money),
        standing: standing(row.state, row.validUntil, today),
        until: row.validUntil && (row.state === 'draft' || row.state === 'sent') ? day(row.validUntil) : '',
      })),
    };
  });
}

/** A draft without a price has no total yet; an offer that was sent at zero is free. */
function totalOf(row: ProposalRow, money: FirmDay['money']): string {
  if (row.totalMinor === 0 && row.state === 'draft') return '';
  const least = isLeast(row);
  // Of a deal of before a missing amount is not known.
  if (row.totalMinor === 0 && !least) return row.number === null ? '' : 'free';
  return amountInWords(money(row.totalMinor, row.currency), least);
}

export default function Proposals() {
  const { rows, total, search, pages } = useLoaderData<typeof loader>();
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
        {total === 1 ? '1 proposal' : `${total} proposals`}
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
      <Pages search={search} pages={pages} />
    </>
  );
}
