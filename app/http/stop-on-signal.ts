import type { RunningServer } from './server';

/** SIGTERM and SIGINT end the server in order, with exit code 0; asked a second time, it ends at once. */
export function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = async () => {
    stopping = true;
    try {
      await server.stop();
      process.exit(0);
    } catch (error) {
      server.log.error({ err: error }, 'could not stop in order');
      process.exit(1);
    }
  };
  const onSignal = () => (stopping ? process.exit(1) : stop());
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  // One request's forgotten promise must not end everybody's server.
  process.on('unhandledRejection', (error) => server.log.error({ err: error }, 'unhandled rejection'));
}
