/**
 * The one error vocabulary. `http/errors.ts` turns a code into a status; the message is written for the person
 * at the screen: what happened and what to do.
 */
export type ErrorCode = 'not-found' | 'invalid' | 'conflict' | 'busy' | 'failed';

export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
