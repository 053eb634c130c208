import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { ChainChoice } from '~/components/import/chain-choice';
import { SpellingFields } from '~/components/import/spelling-fields';
import { StageFields } from '~/components/import/stage-fields';
import { ImportSteps } from '~/components/import/steps';
import { Notice } from '~/components/page';
import { stagesOf } from '~/domain/import/guess-reading';
import { spellingsOf } from '~/domain/import/import-plan';
import { readMeaning } from '~/forms/import-steps';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { mustMay } from '~/http/may';
import { understand } from '~/workflows/import-deals.server';
import { knownFor } from '~/workflows/import-plan.server';
import { SettingsPage } from '../settings/settings-page';
import { importFile } from './import-file';

export const meta: MetaFunction = () => [{ title: 'What it means · Import · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, fileName, reading, table } = await importFile(context, params);
    const known = await knownFor(context.db, reading);
    return {
      id,
      fileName,
      locale: (await firmDay(context)).locale,
      stages: stagesOf(table, reading.columns).map((one) => ({
        ...one,
        means: reading.stages[one.stage] ?? ('' as const),
      })),
      groups: spellingsOf(table, reading, known),
      merging: reading.merging,
      chain: reading.chain,
      sellers: reading.columns.seller !== null,
      sellersHere: reading.sellersHere,
    };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(async () => {
    await mustMay(context, 'change the firm');
    const { id, reading } = await importFile(context, params);
    const meaning = readMeaning(await request.formData());
    if (!meaning)
      return data({ message: 'This form could not be read. Open the page again.' }, { status: 400 });
    await understand(context, id, { reading: { ...reading, ...meaning } });
    return redirect(`/settings/import/${id}/preview`);
  });
}

export default function ImportMeaning() {
  const { id, fileName, stages, groups, merging, chain, sellers, sellersHere } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage title={fileName} below="Say once what its words mean here." owners>
      <ImportSteps id={id} at="meaning" />
      {answer ? <Notice tone="broken">{answer.message}</Notice> : null}
      <Form method="post" className="grid max-w-[760px] gap-10">
        <StageFields stages={stages} />
        <SpellingFields groups={groups} merging={merging} />
        <ChainChoice chain={chain} />
        {sellers ? (
          <fieldset>
            <legend className="mb-2 font-serif text-[19px]">Who led the deals</legend>
            <label className="flex min-h-11 items-center gap-2.5">
              <input
                type="checkbox"
                name="sellersHere"
                defaultChecked={sellersHere}
                className="size-4.5 accent-coffee"
              />
              <span>Those we do not know yet still work here</span>
            </label>
            <p className="max-w-[62ch] text-[13px] text-ink-2">
              Without it they are kept for the history, as people who left: no list offers them.
            </p>
          </fieldset>
        ) : null}
        <div className="flex flex-wrap gap-2.5">
          <Button look="go">See what becomes of it</Button>
          <ButtonLink to={`/settings/import/${id}/reading`} look="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
    </SettingsPage>
  );
}
