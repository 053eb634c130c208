import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useHref } from '@remix-run/react';
import type { ReactNode } from 'react';
import { answeringFor } from '~/http/may';
import { SettingsPage } from '../settings/settings-page';

export const meta: MetaFunction = () => [{ title: 'Export · Settings · First Cup' }];

/** An owner's page: whoever has these files has everything. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  answeringFor(context, 'change the firm', () => null);

/** Nothing is changed here; whoever may not read it is told so, however they ask. */
export const action = ({ context }: ActionFunctionArgs) =>
  answeringFor(context, 'change the firm', () => redirect('/settings/export'));

const files: { file: string; name: string; says: string }[] = [
  { file: 'clients.csv', name: 'Clients', says: 'CSV, one in a row.' },
  { file: 'contacts.csv', name: 'Contacts', says: 'CSV, with the client of each.' },
  { file: 'contacts.vcf', name: 'Contacts as vCards', says: 'For an address book or a phone.' },
  { file: 'proposals.csv', name: 'Proposals', says: 'CSV, with amounts, answers and what became of each.' },
  { file: 'events.csv', name: 'History', says: 'CSV, every event in its order with its hash.' },
];

export default function Export() {
  return (
    <SettingsPage
      title="Export"
      below="All of it is yours. Take it with you, whenever and as often as you like."
    >
      <section aria-labelledby="everything" className="max-w-[62ch]">
        <h2 id="everything" className="mb-2">
          Everything
        </h2>
        <p className="mb-3 text-ink-2">
          One JSON file with every client, offer, sent copy, PDF and event. An empty First Cup takes it with{' '}
          <code>first-cup import FILE</code> and stands where this one does. Passwords and sessions are not in
          it: people who sign in are invited anew.
        </p>
        <Download file="first-cup.json">Download everything</Download>
      </section>
      <section aria-labelledby="lists" className="mt-10 max-w-[62ch]">
        <h2 id="lists" className="mb-2">
          Lists
        </h2>
        <p className="mb-2 text-ink-2">
          For a spreadsheet. A text that would start a formula there is marked as text.
        </p>
        <ul>
          {files.map(({ file, name, says }) => (
            <li
              key={file}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-3"
            >
              <span>
                {name} <span className="text-[13px] text-ink-2">{says}</span>
              </span>
              <Download file={file}>{file}</Download>
            </li>
          ))}
        </ul>
      </section>
    </SettingsPage>
  );
}

function Download({ file, children }: { file: string; children: ReactNode }) {
  return (
    <a href={useHref(`/settings/export/${file}`)} className="link" download={file}>
      {children}
    </a>
  );
}
