import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { useCounts } from '~/components/import/use-counts';
import { TextLink } from '~/components/page';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { mustMay } from '~/http/may';
import { stands } from '~/workflows/import-deals.server';
import { beforeUndo, undoImport } from '~/workflows/import-undo.server';
import { getImport } from '~db/queries/imports';
import { SettingsPage } from '../settings/settings-page';

export const meta: MetaFunction = () => [{ title: 'Undo an import · First Cup' }];

export function loader({ context, params: { importId = '' } }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, fileName, state } = await getImport(context.db, importId);
    if (state === 'reading') throw redirect(`/settings/import/${id}/reading`);
    const { locale } = await firmDay(context);
    return { id, fileName, locale, ...(await beforeUndo(context, id)) };
  });
}

export function action({ context, params: { importId = '' } }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    const force = stands(await getImport(context.db, importId), context.now());
    const { deals, restored, gone } = await undoImport(context, importId, { force });
    const said = new URLSearchParams({ undone: String(deals) });
    for (const [name, n] of Object.entries({ restored, gone })) if (n > 0) said.set(name, String(n));
    return redirect(`/settings/import?${said}`);
  });
}

export default function UndoImport() {
  const { id, fileName, deals, grown, restored, left } = useLoaderData<typeof loader>();
  const { number } = useCounts();
  return (
    <SettingsPage title="Undo this import" below={fileName} owners>
      <div className="grid max-w-[62ch] gap-4">
        {deals > 0 ? (
          <p>
            {deals === 1 ? 'Its one deal goes' : `All its ${number(deals)} deals go`}, with their answers and
            deliveries, whatever was recorded about them since. Clients, contacts and people that came with
            them go too, but those that anything else uses: they stay.
          </p>
        ) : null}
        {restored > 0 ? (
          <p>
            {restored === 1
              ? 'One deal becomes again what it was before this file'
              : `${number(restored)} deals become again what they were before this file`}
            : the answers and deliveries that it brought are taken back.
          </p>
        ) : null}
        {left > 0 ? (
          <p>
            {left === 1 ? 'One deal was' : `${number(left)} deals were`} changed further since. What this file
            said of {left === 1 ? 'it' : 'them'} stays.
          </p>
        ) : null}
        {deals + restored + left === 0 ? <p>It took nothing, so nothing but its report goes.</p> : null}
        <p>The history keeps its lines, and gains those that say what was undone.</p>
        {grown.length > 0 ? (
          <div>
            <p>These offers grew from one of its deals. They stay, and stand on their own:</p>
            <ul className="mt-1.5">
              {grown.map(({ id: proposal, title }) => (
                <li key={proposal}>
                  <TextLink to={`/proposals/${proposal}`}>{title || 'Untitled offer'}</TextLink>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <Form method="post" className="flex flex-wrap gap-2.5">
          <Button look="danger">Undo it all</Button>
          <ButtonLink to={`/settings/import/${id}`} look="quiet">
            Back
          </ButtonLink>
        </Form>
      </div>
    </SettingsPage>
  );
}
