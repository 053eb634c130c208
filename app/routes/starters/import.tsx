import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { Notice, TextLink } from '~/components/page';
import { mostStarterFiles, parseStarterFile, starterFileBytes } from '~/forms/starter-file';
import { answering } from '~/http/errors';
import { addStarter } from '~/workflows/starters.server';
import { getFirm } from '~db/queries/firm';
import { SettingsPage } from '../settings/settings-page';

export const meta: MetaFunction = () => [{ title: 'Import starter offers · Settings · First Cup' }];

type Refused = { file: string; errors: { path: string; message: string }[] };
type Imported = { id: string; name: string };

/** Every file for itself: those that can be read are taken, the others say why not. */
export function action({ context, request }: ActionFunctionArgs) {
  return answering(async () => {
    const { currency } = await getFirm(context.db);
    const imported: Imported[] = [];
    const refused: Refused[] = [];
    const form = await request.formData();
    const files = form.getAll('files').filter((one): one is File => one instanceof File && one.name !== '');
    const refuse = (file: string, message: string) => refused.push({ file, errors: [{ path: '', message }] });
    if (files.length === 0) refuse('', 'Choose a file first.');
    if (files.length > mostStarterFiles) refuse('', `Import at most ${mostStarterFiles} files at once.`);
    for (const file of files.slice(0, files.length > mostStarterFiles ? 0 : undefined)) {
      if (file.size > starterFileBytes) {
        refuse(file.name, 'This file is larger than 256 KB. A starter offer is a page of text.');
        continue;
      }
      const parsed = parseStarterFile(await file.text(), currency);
      if (!parsed.ok) refused.push({ file: file.name, errors: parsed.errors });
      else imported.push({ id: await addStarter(context, parsed.starter), name: parsed.starter.name });
    }
    return data({ imported, refused }, { status: refused.length > 0 ? 400 : 200 });
  });
}

export default function Import() {
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage
      title="Import starter offers"
      below="Files that were exported here or by another First Cup. Several at once are fine."
    >
      <div className="max-w-[640px]">
        {answer && answer.imported.length > 0 ? <Taken imported={answer.imported} /> : null}
        {answer?.refused.map((one) => (
          <Refusal key={one.file} {...one} />
        ))}
        <Form method="post" encType="multipart/form-data" className="grid gap-5">
          <div>
            <label htmlFor="files" className="mb-1.5 block font-medium">
              Files
            </label>
            <input
              id="files"
              name="files"
              type="file"
              multiple
              required
              accept=".json,application/json"
              className="control cursor-pointer text-ink-2 file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-coffee-soft file:px-3 file:py-1 file:font-medium file:text-ink"
            />
            <p className="mt-1.5 text-[13px] text-ink-2">JSON files of the kind first-cup/starter@1.</p>
          </div>
          <div className="flex flex-wrap gap-2.5">
            <Button look="go">Import</Button>
            <ButtonLink to="/settings/starters" look="quiet">
              Back
            </ButtonLink>
          </div>
        </Form>
      </div>
    </SettingsPage>
  );
}

function Taken({ imported }: { imported: Imported[] }) {
  return (
    <Notice tone="kept">
      Imported:{' '}
      {imported.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <TextLink to={`/settings/starters/${id}`}>{name}</TextLink>
        </span>
      ))}
      .
    </Notice>
  );
}

function Refusal({ file, errors }: Refused) {
  return (
    <Notice tone="broken">
      {file ? <p className="font-semibold [overflow-wrap:anywhere]">{file} was not imported.</p> : null}
      <ul>
        {errors.slice(0, 10).map(({ path, message }) => (
          <li key={`${path} ${message}`} className="[overflow-wrap:anywhere]">
            {path ? <code>{path}</code> : null}
            {path ? ': ' : ''}
            {message}
          </li>
        ))}
        {errors.length > 10 ? <li>And {errors.length - 10} more.</li> : null}
      </ul>
    </Notice>
  );
}
