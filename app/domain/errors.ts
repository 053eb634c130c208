/**
 * The one error vocabulary. `http/errors.ts` turns a code into a status; the message is written for the person
 * at the screen: what happened and what to do.
 */
export type ErrorCode = 'not-found' | 'invalid' | 'forbidden' | 'conflict' | 'busy' | 'failed';

export class DomainError extends Error {
  override readonly name = 'DomainError';
  /** The field of the form that it is about, where there is one: the message then stands beside it. */
  readonly field: string | undefined;
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown; field?: string },
  ) {
    super(message, options);
    this.field = options?.field;
  }
}

/**
 * Asked by shape and not by `instanceof`: the pages and the server are bundled apart, each with a class of its own.
 */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error;
}
