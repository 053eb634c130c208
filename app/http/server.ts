import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Environment } from './environment';
import { type Installation, openInstallation } from './installation';
import { addressOf, listen, stopListening } from './listen';
import { openLog } from './log';
import { createSite, type Site } from './site';

export type RunningServer = {
  address: string;
  /** What to print when it is open: where to go, and who may. */
  greeting: string;
  log: Logger;
  /** Answers what is in flight, then lets go of everything. */
  stop(): Promise<void>;
};

const patienceMs = 10_000;

/** On standard output, and not in the log: the code lets whoever reads it in. */
function greetingOf(address: string, { accounts, setupCode }: Pick<Installation, 'accounts' | 'setupCode'>) {
  const ready = `First Cup is ready: ${address}`;
  if (!accounts) return `${ready} (open to whoever uses this machine, without signing in)\n`;
  if (setupCode === null) return `${ready}\n`;
  const setup = new URL('/setup', address).href;
  return `${ready}\nMake yourself its owner: open ${setup} and type this code, which works once, within a day:\n\n    ${setupCode}\n\n`;
}

/** Opens everything and the door last: whoever gets an answer gets a right one. */
export async function startServer(
  environment: Environment,
  site: Pick<Site, 'build' | 'mode'> & { files: RequestHandler },
): Promise<RunningServer> {
  const log = openLog(environment.LOG_LEVEL);
  const installation = await openInstallation(environment, log);
  const now = () => new Date().toISOString();
  try {
    const app = createSite({ ...site, ...installation, now, log, environment });
    const server = await listen(app, environment.HOST, environment.PORT);
    const stop = async () => {
      await stopListening(server, patienceMs);
      await installation.close();
    };
    const address = environment.PUBLIC_URL?.href ?? addressOf(server);
    return { address, greeting: greetingOf(address, installation), log, stop };
  } catch (error) {
    await installation.close();
    throw error;
  }
}
