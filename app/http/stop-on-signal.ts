import type { RunningServer } from './server';

/**
 * SIGTERM and SIGINT end the server in order, with exit code 0; asked a second time, it ends at once. Losing hold of
 * the data ends it in order too, with 1, so that whoever watches over it starts it again.
 */
export function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    try {
      await server.stop();
      process.exit(code);
    } catch (error) {
      server.log.error({ err: error }, 'could not stop in order');
      process.exit(1);
    }
  };
  const onSignal = () => (stopping ? process.exit(1) : stop(0));
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  server.lost.then(() => stop(1));
  // One request's forgotten promise must not end everybody's server.
  process.on('unhandledRejection', (error) => server.log.error({ err: error }, 'unhandled rejection'));
}
