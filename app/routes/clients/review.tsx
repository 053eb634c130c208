import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/components/button';
import { ReviewForm } from '~/components/clients/review/review-form';
import { ReviewSheet } from '~/components/clients/review/review-sheet';
import { PageHead, TextLink } from '~/components/page';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';

import { getClient } from '~db/queries/clients';
import { reviewPage } from './review-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Review · ${data?.client.name ?? 'Client'} · First Cup` },
];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, name } = await getClient(context.db, idOf(params));
    const { status, ...page } = await reviewPage(context, request, id);
    return data({ client: { id, name }, ...page }, { status });
  });
}

export default function Review() {
  const { client, choices, result, view, pdf } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Review"
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below="Two pages for a talk with them. They read it, so it says nothing that is for you alone."
      >
        {pdf ? (
          <ButtonLink look="go" to={pdf} reloadDocument>
            Download PDF
          </ButtonLink>
        ) : null}
      </PageHead>
      <ReviewForm choices={choices} result={result} key={JSON.stringify(choices.asked)} />
      {view ? <ReviewSheet view={view} /> : null}
    </>
  );
}
