import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { askedPath } from './path-rules';

/** One JSON object a line, to standard error: standard output says only where to go. */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    { level, base: undefined, timestamp: stdTimeFunctions.isoTime, serializers: { err: errorForLog } },
    destination,
  );
}

const holdsToken = /^\/(p|invitations)(?:\/|%2f|$)/i;

/** The one part of such an address that may be named: what else stands there may be a piece of the token. */
const clientPage =
  /\/(acceptance|smaller|different|later|refusal|question|elements|pdf|record|promise\.ics|pictures\/(logo|photo))$/;

/**
 * The path of an address as it may be logged: no query, and no part that could be a secret or a person. Our own ids
 * are 36 characters long; a share token is longer.
 */
export function pathForLog(address: string): string {
  const [path = ''] = address.split('?');
  // Also a token that lost its end on the way, or is written in escapes, is nobody's but the client's.
  const asked = askedPath(path).path;
  const held = holdsToken.exec(asked)?.[1];
  if (held) return `/${held.toLowerCase()}/…${clientPage.exec(asked)?.[0] ?? ''}`;
  return path
    .slice(0, 300)
    .split('/')
    .map((part) => (part.length > 42 || /@|%40/.test(part) ? '…' : part))
    .join('/');
}

/** Errors whose messages speak to a person, maybe by name, or quote what they were given. */
const mayQuote = new Set(['DomainError', 'PrintError', 'SyntaxError', 'ZodError']);

type LoggedError = { type: string; code?: string; message?: string; stack: string[]; cause?: LoggedError };

/**
 * What of an error may be logged: where it happened, and no word of what was typed. A database's `detail` quotes the
 * row.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const { code, cause } = error as Error & { code?: unknown };
  const spoken = mayQuote.has(error.name);
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(spoken ? {} : { message: error.message.slice(0, 300) }),
    stack: frames(error),
    ...(cause && depth < 3 ? { cause: errorForLog(cause, depth + 1) } : {}),
  };
}

/** A stack begins with the message, and a line of that may look like a frame. */
function frames({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  return stack
    .slice(at === -1 ? 0 : at + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
