import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

/** One JSON object a line, to standard error: standard output says only where to go. */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    { level, base: undefined, timestamp: stdTimeFunctions.isoTime, serializers: { err: errorForLog } },
    destination,
  );
}

/**
 * The path of an address as it may be logged: no query, and no part that could be a secret or a person. Our own ids
 * are 36 characters long; a share token is longer.
 */
export function pathForLog(address: string): string {
  const [path = ''] = address.split('?');
  return path
    .slice(0, 300)
    .split('/')
    .map((part) => (part.length > 42 || /@|%40/.test(part) ? '…' : part))
    .join('/');
}

type LoggedError = { type: string; code?: string; message?: string; stack: string[]; cause?: LoggedError };

/**
 * What of an error may be logged: where it happened, and no word of what was typed. A database's `detail` quotes the
 * row, a parser's message quotes its input, and a `DomainError` speaks to the person, maybe by name.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const { code, cause } = error as Error & { code?: unknown };
  const spoken = error.name === 'SyntaxError' || error.name === 'DomainError' || error.name === 'ZodError';
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(spoken ? {} : { message: error.message.slice(0, 300) }),
    stack: frames(error),
    ...(cause && depth < 3 ? { cause: errorForLog(cause, depth + 1) } : {}),
  };
}

const frames = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
