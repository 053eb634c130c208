import { lockDatabase } from '../../db/open';

/** A process of its own that holds the lock of the place in its arguments until it is killed. */
const [dataDir = '', databaseUrl] = process.argv.slice(2);
await lockDatabase({ dataDir, databaseUrl });
process.stdout.write('held\n');
setInterval(() => {}, 1000);
