import { serve as open } from '../http/serve';
import { type Command, noNames } from './command';

export const serve: Command = {
  usage: 'serve',
  help: `Opens the site and says on standard output where it is. Logs go to standard error.
Stops in order on Ctrl-C or SIGTERM.

With a PUBLIC_URL, or a HOST that others can reach, everybody signs in; until there is an owner it prints a code that
makes one.

Settings are environment variables: HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUST_PROXY, SMTP_URL,
MAIL_FROM, LOG_LEVEL.

Exit codes: 0 stopped in order, 1 could not open, 2 a setting is wrong.`,
  options: {},
  run: async (_values, names) => {
    noNames(names);
    await open();
    return undefined;
  },
};
