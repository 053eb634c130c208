import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { Empty } from '~/components/page';
import { StarterList } from '~/components/starters/starter-list';
import { answering } from '~/http/errors';
import { shelf } from '~/workflows/shelf.server';
import { SettingsPage, wasSaved } from '../settings/settings-page';

export const meta: MetaFunction = () => [{ title: 'Starter offers · Settings · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => ({
    saved: wasSaved(request),
    starters: (await shelf(context.db)).map(({ offer: _, ...starter }) => starter),
  }));
}

export default function Starters() {
  const { saved, starters } = useLoaderData<typeof loader>();
  const of = (own: boolean) => starters.filter((one) => one.own === own && !one.retired);
  const [ours, builtIn] = [of(true), of(false)];
  const retired = starters.filter((one) => one.retired);
  return (
    <SettingsPage
      title="Starter offers"
      below="What a new offer can begin from. Yours are offered first, in this order."
      saved={saved}
    >
      <div className="grid max-w-[760px] gap-10">
        <section aria-labelledby="ours">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <h2 id="ours">Yours</h2>
            <ButtonLink to="/settings/starters/import">Import from files</ButtonLink>
          </div>
          {ours.length > 0 ? (
            <StarterList starters={ours} />
          ) : (
            <Empty>
              None yet. Open an offer that worked and make it a starter, or copy one of those below and change
              it.
            </Empty>
          )}
        </section>
        <section aria-labelledby="built-in">
          <h2 id="built-in" className="mb-3">
            They come with First Cup
          </h2>
          {builtIn.length > 0 ? <StarterList starters={builtIn} /> : <Empty>All of them are retired.</Empty>}
        </section>
        {retired.length > 0 ? (
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-medium">Retired ({retired.length})</summary>
            <StarterList starters={retired} />
          </details>
        ) : null}
      </div>
    </SettingsPage>
  );
}
