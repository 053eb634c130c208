import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { ClientFilter } from '~/components/clients/client-filter';
import { ClientTable } from '~/components/clients/client-table';
import { Empty, PageHead } from '~/components/page';
import { Pages } from '~/components/pages';
import { type ClientSearch, clientsPerPage } from '~/domain/client-search';
import { clientSearch } from '~/forms/client-search';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { searchClients } from '~db/queries/client-lists';

export const meta: MetaFunction = () => [{ title: 'Clients · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const search = clientSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { today, day, count } = await firmDay(context);
    const { rows, total } = await searchClients(context.db, { ...search, today });
    const pages = Math.max(1, Math.ceil(total / clientsPerPage));
    if (search.page > pages) throw redirect(`/clients${pageOf(search, pages)}`);
    return {
      search,
      total,
      counted: count(total, 'client'),
      pages,
      rows: rows.map(({ lastExchangeOn, ...row }) => ({
        ...row,
        last: lastExchangeOn ? day(lastExchangeOn) : '',
      })),
    };
  });
}

/** A handful of clients needs no search. */
const searchFrom = 6;

export default function Clients() {
  const { search, rows, total, counted, pages } = useLoaderData<typeof loader>();
  const searching = search.words !== '' || search.standing !== null;
  const none = total === 0 && !searching;
  return (
    <>
      <PageHead title="Clients">
        <ButtonLink to="/clients/new">Add a client</ButtonLink>
      </PageHead>
      {total >= searchFrom || searching ? <ClientFilter search={search} /> : null}
      {none ? null : (
        <p role="status" className="mb-3 text-[13px] text-ink-2">
          {counted}
          {searching ? ' found' : ''}
        </p>
      )}
      {none ? (
        <Empty>
          No client yet. Add one, or write an offer: that adds them too.{' '}
          <ButtonLink to="/proposals/new" look="go" className="mt-4">
            Write an offer
          </ButtonLink>
        </Empty>
      ) : rows.length === 0 ? (
        <Empty>Nobody like that here. Try fewer letters, or any way it stands.</Empty>
      ) : (
        <ClientTable rows={rows} />
      )}
      <Pages page={search.page} pages={pages} to={(page) => pageOf(search, page)} />
    </>
  );
}

const pageOf = ({ words, standing }: ClientSearch, page: number): string =>
  `?${new URLSearchParams({ words, standing: standing ?? '', page: String(page) })}`;
