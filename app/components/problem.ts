import { isRouteErrorResponse } from '@remix-run/react';

type Problem = { title: string; message: string };

/** What a page says of an error that was thrown on its way. */
export function problemOf(error: unknown, requestId: string | undefined): Problem {
  if (isRouteErrorResponse(error)) {
    return { title: titles[error.status] ?? 'This did not work', message: messageOf(error.data) };
  }
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return unreached;
  return {
    title: 'Something broke on our side',
    message: `What you saved before is safe. Try again; if it stays, the server’s log says why, under ${requestId ?? 'the time of day'}.`,
  };
}

/** What a browser throws for a request that nobody answered: each has words of its own for it. */
const unreached: Problem = {
  title: 'The server could not be reached',
  message: 'What you typed is kept in this browser. Load the page again once you are connected.',
};

const titles: Record<number, string> = {
  400: 'This can’t be done like that',
  401: 'Please sign in',
  403: 'This is for an owner to do',
  404: 'There is nothing here',
  405: 'There is nothing here',
  409: 'Something has changed meanwhile',
  429: 'Too many tries',
  503: 'Not just now',
};

function messageOf(data: unknown): string {
  const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : null;
  return typeof message === 'string' ? message : 'The address may be mistyped, or what was here is gone.';
}
