import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Environment } from './environment';
import { openInstallation } from './installation';
import { addressOf, listen, stopListening } from './listen';
import { openLog } from './log';
import { createSite, type Site } from './site';

export type RunningServer = {
  address: string;
  log: Logger;
  /** Answers what is in flight, then lets go of everything. */
  stop(): Promise<void>;
};

const patienceMs = 10_000;

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
    return { address: addressOf(server), log, stop };
  } catch (error) {
    await installation.close();
    throw error;
  }
}
