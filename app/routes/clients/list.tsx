import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { ClientTable } from '~/components/clients/client-table';
import { Empty, PageHead } from '~/components/page';
import { dateIn } from '~/domain/calendar';
import { nameKey } from '~/domain/name-key';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { listClients } from '~db/queries/clients';

export const meta: MetaFunction = () => [{ title: 'Clients · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const words = (new URL(request.url).searchParams.get('words') ?? '').slice(0, 200);
    const { firm, day } = await firmDay(context);
    const clients = await listClients(context.db);
    const rows = clients
      .filter(({ name }) => nameKey(name).includes(nameKey(words)))
      .map(({ id, name, proposals, accepted, lastAt, createdAt }) => {
        const last = day(dateIn(firm.time_zone, lastAt ?? createdAt));
        return { id, name, proposals, accepted, last };
      });
    return { words, rows, all: clients.length };
  });
}

/** A handful of clients needs no search. */
const searchFrom = 12;

export default function Clients() {
  const { words, rows, all } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Clients" below={all > 0 ? countOf(rows.length, all) : undefined}>
        <ButtonLink to="/clients/new">Add a client</ButtonLink>
      </PageHead>
      {all >= searchFrom || words ? <Search words={words} /> : null}
      {all === 0 ? (
        <Empty>
          No client yet. Add one, or write an offer: that adds them too.{' '}
          <ButtonLink to="/proposals/new" look="go" className="mt-4">
            Write an offer
          </ButtonLink>
        </Empty>
      ) : rows.length === 0 ? (
        <Empty>No client of that name. Try fewer letters.</Empty>
      ) : (
        <ClientTable rows={rows} />
      )}
    </>
  );
}

function Search({ words }: { words: string }) {
  return (
    <Form method="get" role="search" className="mb-6 flex max-w-[480px] items-end gap-2.5">
      <label className="min-w-0 grow">
        <span className="mb-1.5 block font-medium">Find a client</span>
        <input type="search" name="words" defaultValue={words} key={words} className="control" />
      </label>
      <Button>Find</Button>
    </Form>
  );
}

const countOf = (found: number, all: number): string =>
  found < all ? `${found} of ${all} clients` : all === 1 ? 'One client' : `${all} clients`;
