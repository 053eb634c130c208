import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Empty, PageHead, TextLink } from '~/components/page';
import { ChangeList } from '~/components/proposals/change-list';
import { RevisionChoice } from '~/components/proposals/revision-choice';
import { revisionChanges } from '~/domain/changes/revision-changes';
import { DomainError } from '~/domain/errors';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { revisionText } from '~/workflows/sheet.server';
import { getProposal } from '~db/queries/proposals';
import { listRevisions } from '~db/queries/revisions';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What changed · ${data?.title ?? 'Proposal'} · First Cup` },
];

/** Two revisions side by side, the last two where none are asked for. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, title, clientName } = await getProposal(context.db, idOf(params));
    const revisions = (await listRevisions(context.db, id)).map(({ revision, sentAt }) => ({
      revision,
      label: `Revision ${revision}${sentAt === null ? ', being written' : ''}`,
    }));
    const [latest, one] = revisions;
    if (!latest || !one) throw redirect(`/proposals/${id}`);
    const asked = new URL(request.url).searchParams;
    const of = (name: string, otherwise: number) => {
      const value = asked.get(name) ?? String(otherwise);
      const found = revisions.find(({ revision }) => String(revision) === value);
      if (!found) throw new DomainError('not-found', 'This proposal has no such revision.');
      return found.revision;
    };
    const to = of('to', latest.revision);
    const from = of('from', Math.max(1, to - 1));
    const { locale } = await firmDay(context);
    const [before, after] = [
      await revisionText(context.db, id, from),
      await revisionText(context.db, id, to),
    ];
    return {
      ...{ id, from, to, revisions, clientName },
      title: title || 'Untitled offer',
      changes: revisionChanges(before, after, locale),
    };
  });
}

export default function Changes() {
  const { id, title, clientName, from, to, revisions, changes } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-[760px]">
      <PageHead
        title="What changed"
        above={
          <>
            <TextLink to={`/proposals/${id}`}>{title}</TextLink>, {clientName}
          </>
        }
        below={`Revision ${to}, beside revision ${from}.`}
      />
      {revisions.length > 2 ? <RevisionChoice key={`${from} ${to}`} {...{ from, to, revisions }} /> : null}
      {changes.length > 0 ? <ChangeList changes={changes} /> : <Empty>The two say the same.</Empty>}
    </div>
  );
}
