import { open, rm } from 'node:fs/promises';
import { writeEverything } from '../workflows/export-everything.server';
import { contactsAsVCards, listAsCsv, lists } from '../workflows/export-lists.server';
import { moment } from '../workflows/work.server';
import { type Command, onlyName, say, textOf, UsageError } from './command';
import { withDatabase } from './open-here';

export const exportAll: Command = {
  usage: 'export FILE [--list NAME]',
  help: `Writes everything to FILE as JSON: clients, offers, sent copies, PDFs, events. "first-cup import FILE" puts it into an
empty database. Accounts and sessions are not in it. Refuses to overwrite.

  --list NAME           one list in place of all: clients, contacts, proposals or events as CSV,
                        vcards for the contacts as vCards

Stop the site first where the database is a file. Settings are environment variables: DATA_DIR, DATABASE_URL.

Exit codes: 0 written, 1 refused, 2 a setting or an option is wrong.`,
  options: { list: { type: 'string' } },
  run: async (values, names) => {
    const file = onlyName(names, 'FILE');
    const list = textOf(values.list);
    const named = lists.find((name) => name === list);
    if (list !== undefined && list !== 'vcards' && !named) {
      throw new UsageError(`--list is one of ${lists.join(', ')}, vcards.`);
    }
    // Everything about people and prices: for nobody else on this machine to read.
    const handle = await open(file, 'wx', 0o600);
    const put = async (text: string) => handle.appendFile(text);
    try {
      await withDatabase(async ({ db, now }, { atOneMoment }) => {
        if (list === undefined) return writeEverything({ atOneMoment, now }, put);
        const parts = named ? listAsCsv(db, named, await moment({ db, now })) : contactsAsVCards(db);
        for await (const part of parts) await put(part);
      });
    } catch (error) {
      // Half a file would stand in the way of the next try.
      await rm(file);
      throw error;
    } finally {
      await handle.close();
    }
    say(`Written to ${file}`);
    return 0;
  },
};
