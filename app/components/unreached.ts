import type { SubmissionResult } from '@conform-to/react';
import { isRouteErrorResponse, type ShouldRevalidateFunction } from '@remix-run/react';

/** A form's answer where the server gave none: what was typed stays on the page. */
export type Unreached = { result: SubmissionResult<string[]>; unreached: true };

/** An action in the browser: the server's answer, or that there was none. What it throws leads elsewhere. */
export async function reached<Answer>(ask: () => Promise<Answer>): Promise<Answer | Unreached> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Response) throw error;
    return unreached(error);
  }
}

function unreached(error: unknown): Unreached {
  return { result: { status: 'error', error: { '': [messageOf(error)] } }, unreached: true };
}

/** Reading a page anew from a server that does not answer would only take the page away. */
export const unlessUnreached: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && !(actionResult as Unreached | undefined)?.unreached;

function messageOf(error: unknown): string {
  if (isRouteErrorResponse(error) && typeof error.data?.message === 'string') return error.data.message;
  if (error instanceof TypeError) {
    return 'The server could not be reached. What you typed is kept here; try again.';
  }
  return 'The server did not answer as it should. What you typed is kept here; try again.';
}
