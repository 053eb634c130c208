import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SameClientSearch } from '~/components/clients/same-client-search';
import { PageHead, TextLink } from '~/components/page';
import { clientsPerPage } from '~/domain/client-search';
import { clientSearch } from '~/forms/client-search';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { searchClients } from '~db/queries/client-lists';
import { getClient } from '~db/queries/clients';

export const meta: MetaFunction = () => [{ title: 'The same as another client · First Cup' }];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, name } = await getClient(context.db, idOf(params));
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    // Likeliest to be the same is who begins like it.
    const { words } = clientSearch.parse({ words: firstWord(name), ...asked });
    const { today, count } = await firmDay(context);
    const { rows, total } = await searchClients(context.db, { words, standing: null, page: 1, today });
    const others = rows.filter((row) => row.id !== id);
    return {
      client: { id, name },
      words,
      found: others.map((row) => ({ id: row.id, name: row.name, offers: count(row.proposals, 'offer') })),
      more: total > clientsPerPage,
    };
  });
}

const firstWord = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

export default function Merger() {
  const { client, ...search } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`${client.name} is the same as…`}
        above={<TextLink to={`/clients/${client.id}/edit`}>{client.name}</TextLink>}
        below="Two names, one organisation: choose the other one. The next page says what would happen; nothing does yet."
      />
      <SameClientSearch client={client} {...search} />
    </>
  );
}
