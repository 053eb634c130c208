import { data } from '@remix-run/node';
import { type DomainError, type ErrorCode, isDomainError } from '../domain/errors';
import { refusalPage } from './refusal-page';

/** The one table from an error of the domain to an HTTP status. */
const statuses: Record<ErrorCode, number> = {
  'not-found': 404,
  invalid: 400,
  forbidden: 403,
  conflict: 409,
  busy: 503,
  failed: 503,
};

export const statusOf = (error: DomainError): number => statuses[error.code];

/**
 * Runs the work of a loader or an action of a page: a `DomainError` becomes an answer with its status, whose message
 * the error page shows. Everything else goes on as it is.
 */
export async function answering<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw responseOf(error);
  }
}

/** As `answering`, for a route that shows no page of its own (a PDF, a mail file): the message is a small page. */
export async function answeringFile(work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(refusalPage(statusOf(error), error.message), {
      status: statusOf(error),
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...retry(error) },
    });
  }
}

/** What a loader or an action throws for `error`. */
export function responseOf(error: unknown): unknown {
  if (!isDomainError(error)) return error;
  return data({ message: error.message }, { status: statusOf(error), headers: retry(error) });
}

const retry = ({ code }: DomainError): Record<string, string> =>
  code === 'busy' ? { 'Retry-After': '5' } : {};
