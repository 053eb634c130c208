import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DomainError } from '../domain/errors';

/** Listens, or throws `conflict` with a sentence that says what to change. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Server> {
  // A request that is not whole by then is given up, however slowly it comes.
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, handler);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new DomainError('conflict', refusalOf(cause, host, port), { cause });
  }
  return server;
}

export function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function refusalOf(error: unknown, host: string, port: number): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}. Set HOST to 127.0.0.1.`;
    default:
      return `The server could not listen on ${host}, port ${port}: ${(error as Error).message}`;
  }
}

/** Stops taking requests and waits for those in flight; after `patienceMs` they are cut off. */
export async function stopListening(server: Server, patienceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept alive goes idle only once its last answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
