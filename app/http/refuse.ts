import type { Request, Response } from 'express';
import { encode } from 'turbo-stream';
import { headingOf, refusalPage } from './refusal-page';

/**
 * Answers a request that goes no further. A page's script asks for `….data` and reads Remix's own format, so there
 * the refusal is written in it, and the page shows the message instead of "unable to decode".
 */
export function refuse(req: Request, res: Response, status: number, message: string): void {
  res.status(status).set('Cache-Control', 'no-store');
  if (!req.path.endsWith('.data')) {
    res.type('html').send(refusalPage(status, message));
    return;
  }
  const refusal = new Refusal(status, headingOf(status), { message });
  const result = { error: refusal };
  const body = req.method === 'GET' || req.method === 'HEAD' ? { root: result } : result;
  res.set('X-Remix-Response', 'yes').type('text/x-script');
  encode(body, { plugins: [asErrorResponse] })
    .pipeTo(new WritableStream({ write: (chunk) => void res.write(chunk), close: () => void res.end() }))
    .catch(() => res.destroy());
}

/**
 * As `refuse`, for a request whose body was not read to its end: some browsers show the answer only once all was sent,
 * so the rest is thrown away, for a few seconds.
 */
export function refuseUnread(req: Request, res: Response, status: number, message: string): void {
  if (!req.readableEnded && bringsBody(req)) {
    res.set('Connection', 'close');
    const patience = setTimeout(() => req.destroy(), 5_000).unref();
    // A visitor who leaves midway needs no answer.
    req.on('error', () => {}).on('end', () => clearTimeout(patience));
    req.resume();
  }
  refuse(req, res, status, message);
}

const bringsBody = ({ headers }: Request): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;

class Refusal {
  constructor(
    readonly status: number,
    readonly statusText: string,
    readonly data: { message: string },
  ) {}
}

/** How Remix itself writes an answer that was thrown. */
const asErrorResponse = (value: unknown): false | [string, ...unknown[]] =>
  value instanceof Refusal && ['ErrorResponse', value.data, value.status, value.statusText];
