import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { BuilderHead } from '~/components/builder/builder-head';
import { CoffeeCard } from '~/components/builder/coffee-card';
import { PaperCard } from '~/components/builder/paper-card';
import { StepNav } from '~/components/builder/step-nav';
import { useArrival } from '~/components/builder/use-arrival';
import { nothingTyped, type Typed } from '~/components/builder/use-builder';
import { useHeld } from '~/components/builder/use-held';
import { withTyped } from '~/components/builder/with-typed';
import { unlessUnreached } from '~/components/unreached';
import { isPlace } from '~/domain/builder-steps';
import { documentView } from '~/domain/document-view';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { footingOf } from '~/workflows/footing.server';
import { draftSheet } from '~/workflows/sheet.server';
import { findProposal, getProposal } from '~db/queries/proposals';
import { findDraft } from '~db/queries/revisions';

export const shouldRevalidate = unlessUnreached;

export function loader({ params: { id = '' }, context }: LoaderFunctionArgs) {
  return answering(async () => {
    const proposal = await getProposal(context.db, id);
    const { clientId, parentId, state } = proposal;
    if (!(await findDraft(context.db, id))) throw redirect(`/proposals/${id}`);
    const { sheet, draft } = await draftSheet(context.db, id);
    const { today, locale } = await firmDay(context);
    const { contactId, saves } = draft;
    const parent = parentId && state === 'draft' ? await findProposal(context.db, parentId) : undefined;
    return {
      id,
      clientId,
      parent: parent ? { id: parent.id, title: parent.title } : null,
      contactId,
      saves,
      footing: await footingOf(context.db, proposal),
      today,
      locale,
      sheet,
      view: documentView(sheet),
    };
  });
}

/** What stands around every page of the builder. */
export default function BuilderLayout() {
  const loaded = useLoaderData<typeof loader>();
  const [typed, setTyped] = useState(nothingTyped);
  // While something can't be read, what could be read last goes on being shown.
  const tell = useCallback(
    (now: Typed) => setTyped((before) => (now.readable ? now : { ...now, patch: before.patch })),
    [],
  );
  const { held, hold } = useHeld(loaded);
  const { pathname } = useLocation();
  const builder = { ...withTyped(loaded, held, typed), hold, tell };
  const end = pathname.split('/').at(-1);
  const place = isPlace(end) ? end : 'outcome';
  useArrival();
  return (
    <>
      <BuilderHead builder={builder} parent={loaded.parent} />
      <StepNav id={loaded.id} place={place} findings={builder.findings} />
      {place === 'review' ? (
        <Outlet context={builder} />
      ) : (
        <div className="grid items-start gap-x-10 gap-y-10 xl:grid-cols-[minmax(0,720px)_minmax(290px,350px)]">
          <Outlet context={builder} />
          <aside aria-label="How it looks so far" className="grid gap-5 xl:sticky xl:top-8">
            <CoffeeCard id={loaded.id} findings={builder.findings} />
            <PaperCard view={builder.view} />
          </aside>
        </div>
      )}
    </>
  );
}
