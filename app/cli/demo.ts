import { isEmpty } from '../../db/is-empty';
import { migrate } from '../../db/migrate';
import { databaseFile, lockDatabase, openDatabase } from '../../db/open';
import { readEnvironment } from '../http/environment';
import { fillWithDemo } from '../workflows/demo.server';
import { setUp } from '../workflows/setup.server';
import { type Command, complain, noNames, say } from './command';

export const demo: Command = {
  usage: 'demo',
  help: `Fills an empty database with the story of one believable firm: clients, offers, answers, promises.
Refuses a database that holds anything. To only look around, open the site and choose the demo there.

Settings are environment variables: DATA_DIR, DATABASE_URL.

Exit codes: 0 filled, 1 refused, 2 a setting is wrong.`,
  options: {},
  run: async (_values, names) => {
    noNames(names);
    const { DATA_DIR, DATABASE_URL } = readEnvironment(process.env);
    const where = { dataDir: DATA_DIR, databaseUrl: DATABASE_URL };
    const release = await lockDatabase(where);
    const database = openDatabase(where);
    try {
      await migrate(database, DATABASE_URL ? undefined : databaseFile(DATA_DIR));
      if (!(await isEmpty(database.db))) {
        complain(
          'This database holds clients or offers already, so the demo story was not added. Set DATA_DIR to a new folder.',
        );
        return 1;
      }
      const now = new Date().toISOString();
      await setUp({ db: database.db, now: () => now });
      await fillWithDemo(database.db, now);
      say('The demo story is in the database. Open the site to see it: first-cup serve');
      return 0;
    } finally {
      await database.close();
      await release();
    }
  },
};
