import { PassThrough } from 'node:stream';
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './http/nonce';

/** Until then a page's slow parts may still come; its frame is out long before. */
export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Promise((resolve, reject) => {
    let answered = false;
    let answer = status;
    const onReady = () => {
      answered = true;
      const body = new PassThrough().on('close', () => clearTimeout(deadline));
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
      pipe(body);
    };
    // One that reads without scripts gets the page whole.
    const whole = isbot(request.headers.get('User-Agent') ?? '');
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: onReady,
        onShellError: reject,
        onError(error) {
          answer = 500;
          // Before the answer, Remix hears of it through `onShellError` and logs it.
          if (answered && !request.signal.aborted) log.error({ err: error }, 'a page broke off');
        },
      },
    );
    const deadline = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** What Remix did not expect. What the visitor caused, or did not wait for, is none of it. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.log.error({ err: error }, 'request failed');
}
