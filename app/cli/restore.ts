import { restoreFrom } from '../../db/restore';
import { readEnvironment } from '../http/environment';
import { type Command, onlyName, say } from './command';

export const restore: Command = {
  usage: 'restore FILE',
  help: `Puts a copy made by "first-cup backup" in the place of the database, once it has passed its checks.
The database that was there is kept beside it. Stop the site first.
For a database in PostgreSQL use pg_restore or psql.

Settings are environment variables: DATA_DIR.

Exit codes: 0 restored, 1 refused and nothing changed, 2 a setting is wrong.`,
  options: {},
  run: async (_values, names) => {
    const file = onlyName(names, 'FILE');
    const { DATA_DIR, DATABASE_URL } = readEnvironment(process.env);
    const replaced = await restoreFrom({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL }, file);
    say(`Restored from ${file}`);
    if (replaced) say(`What was there before is in ${replaced}`);
    return 0;
  },
};
