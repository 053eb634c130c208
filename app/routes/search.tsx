import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  type ClientLoaderFunctionArgs,
  Form,
  type ShouldRevalidateFunction,
  useLoaderData,
} from '@remix-run/react';
import { Button } from '~/components/button';
import { Empty, Notice, PageHead, TextLink } from '~/components/page';
import type { Search } from '~/domain/commands';
import { searchQuery } from '~/forms/search';
import { answering } from '~/http/errors';
import { findAll } from './search.server';

export const meta: MetaFunction = () => [{ title: 'Search · First Cup' }];

/** For this page, and for the menu that stands on every one. */
export function loader({ context, request }: LoaderFunctionArgs): Promise<Search> {
  return answering(async () => {
    const { q, at } = searchQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return { words: q, groups: await findAll(context, q, at) };
  });
}

/** A server that does not answer leaves the page that the menu stands on. */
export async function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<Search> {
  try {
    return await serverLoader<Search>();
  } catch (error) {
    if (error instanceof Response || request.signal.aborted) throw error;
    return { words: new URL(request.url).searchParams.get('q')?.trim() ?? '', groups: [], unreached: true };
  }
}

/** Nothing that is saved elsewhere makes a search worth repeating. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && (formMethod === undefined || formMethod === 'GET');

export default function SearchPage() {
  const { words, groups, unreached } = useLoaderData<typeof loader>();
  const shown = groups.map(({ name, items }) => ({ name, items: items.filter(({ how }) => how === 'go') }));
  return (
    <div className="max-w-[640px]">
      <PageHead title="Search" below="Offers, clients, people, what you know of them, and every page." />
      <Form method="get" className="mb-7 flex gap-2.5">
        <label htmlFor="q" className="sr-only">
          Search for
        </label>
        <input key={words} id="q" name="q" type="search" defaultValue={words} className="control" />
        <Button>Search</Button>
      </Form>
      {unreached ? <Notice tone="broken">The server did not answer. Try again.</Notice> : null}
      {groups.length === 0 && !unreached ? (
        <Empty>
          Nothing is called “{words}”. Try a client, a person, a title or a number. What was written down long
          ago is searched on the client’s own page, under History.
        </Empty>
      ) : null}
      {shown.map(({ name, items }) =>
        items.length > 0 ? (
          <section key={name} aria-label={name} className="mb-6">
            <h2 className="mb-1.5">{name}</h2>
            <ul>
              {items.map(({ id, label, below, to }) => (
                <li key={id} className="border-t border-line py-2 [overflow-wrap:anywhere] last:border-b">
                  <TextLink to={to}>{label}</TextLink>
                  {below ? <span className="text-[13px] text-ink-2"> {below}</span> : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </div>
  );
}
