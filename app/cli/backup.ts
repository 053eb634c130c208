import { backUp } from '../../db/backup';
import { readEnvironment } from '../http/environment';
import { type Command, onlyName, say } from './command';

export const backup: Command = {
  usage: 'backup FILE',
  help: `Copies the database to FILE, checked and complete, while the site may be running. Refuses to overwrite.
For a database in PostgreSQL use pg_dump.

Settings are environment variables: DATA_DIR.

Exit codes: 0 copied, 1 refused, 2 a setting is wrong.`,
  options: {},
  run: async (_values, names) => {
    const file = onlyName(names, 'FILE');
    const { DATA_DIR, DATABASE_URL } = readEnvironment(process.env);
    await backUp({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL }, file);
    say(`Backed up to ${file}`);
    return 0;
  },
};
