import { openDatabase } from '../../db/open';
import { readEnvironment } from '../http/environment';
import { inviteByEmail } from '../workflows/invitations.server';
import { type Command, onlyName, say } from './command';

export const resetPassword: Command = {
  usage: 'reset-password EMAIL',
  help: `For somebody who forgot the password, and has no owner to ask: prints a link by which whoever signs in with EMAIL
chooses a new one. It works once, within seven days, and signs them out everywhere else. The site may be running.

Settings are environment variables, as the site has them: DATA_DIR, DATABASE_URL, PUBLIC_URL, HOST, PORT.

Exit codes: 0 printed, 1 nobody signs in with EMAIL, 2 a setting is wrong.`,
  options: {},
  run: async (_values, names) => {
    const email = onlyName(names, 'EMAIL');
    const { DATA_DIR, DATABASE_URL, PUBLIC_URL, HOST, PORT } = readEnvironment(process.env);
    const { db, close } = openDatabase({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
    try {
      const { name, token } = await inviteByEmail({ db, now: () => new Date().toISOString() }, email);
      const base = PUBLIC_URL?.href ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
      say(`${name} chooses a new password here, once, within seven days:\n`);
      say(new URL(`/invitations/${token}`, base).href);
      return 0;
    } finally {
      await close();
    }
  },
};
