import { open, rm } from 'node:fs/promises';
import { refuseOtherVersion } from '../../db/migrate';
import { writeEverything } from '../workflows/export-everything.server';
import { listNames, writeList } from '../workflows/export-lists.server';
import { type Command, onlyName, say, textOf, UsageError } from './command';
import { openToRead } from './open-here';

export const exportAll: Command = {
  usage: 'export FILE [--list NAME]',
  help: `Writes everything to FILE as JSON: clients, offers, sent copies, PDFs, events. "first-cup import FILE" puts it into an
empty database. Accounts and sessions are not in it. Refuses to overwrite.

  --list NAME           one list in place of all: clients, contacts, proposals or events as CSV,
                        vcards for the contacts as vCards

All of it is as it was at one moment, and the site may be running. Settings are environment variables: DATA_DIR, DATABASE_URL.

Exit codes: 0 written, 1 refused, 2 a setting or an option is wrong.`,
  options: { list: { type: 'string' } },
  run: async (values, names) => {
    const file = onlyName(names, 'FILE');
    const said = textOf(values.list);
    const list = listNames.find((name) => name === said);
    if (said !== undefined && !list) throw new UsageError(`--list is one of ${listNames.join(', ')}.`);
    const database = openToRead();
    const { atOneMoment, close } = database;
    const now = () => new Date().toISOString();
    try {
      await refuseOtherVersion(database);
      // Everything about people and prices: for nobody else on this machine to read.
      const handle = await open(file, 'wx', 0o600);
      const put = async (text: string) => handle.appendFile(text);
      try {
        await (list === undefined
          ? writeEverything({ atOneMoment, now }, put)
          : writeList({ atOneMoment, now }, list, put));
      } catch (error) {
        // Half a file would stand in the way of the next try.
        await rm(file);
        throw error;
      } finally {
        await handle.close();
      }
    } finally {
      await close();
    }
    say(`Written to ${file}`);
    return 0;
  },
};
