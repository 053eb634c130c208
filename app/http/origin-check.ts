import { isIP, type Socket } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { refuse } from './refuse';

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The `host[:port]` that the visitor's browser asked for. A proxy's word for it counts only when the operator said
 * how many proxies there are.
 */
function hostOf(req: Request, trustProxyHops: number): string {
  const forwarded = trustProxyHops > 0 ? req.get('X-Forwarded-Host')?.split(',')[0]?.trim() : undefined;
  return (forwarded || req.get('Host') || '').toLowerCase();
}

/**
 * Answers only to names that are ours, so that a foreign page cannot reach the server by pointing its own name at
 * this machine. Hands the checked name on as the only one: Remix believes `X-Forwarded-Host` unasked.
 */
export function hostCheck(publicUrl: URL | undefined, trustProxyHops: number): RequestHandler {
  return (req, res, next) => {
    const host = hostOf(req, trustProxyHops);
    if (host !== publicUrl?.host && !isLoopback(host, req.socket.localPort) && !isReached(host, req.socket)) {
      const port = req.socket.localPort;
      const message = `First Cup does not answer to this name. Open http://127.0.0.1:${port}, or set PUBLIC_URL to the address people use.`;
      return refuse(req, res, 403, message);
    }
    req.headers.host = host;
    delete req.headers['x-forwarded-host'];
    next();
  };
}

function isLoopback(host: string, port: number | undefined): boolean {
  const [, name = '', given = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return loopbackName.test(name) && given === String(port);
}

/**
 * The very address that the visitor reached, where HOST lets others in: it is a number and no name, so no foreign page
 * can have pointed it here.
 */
export function isReached(
  host: string,
  { localAddress = '', localPort }: Pick<Socket, 'localAddress' | 'localPort'>,
): boolean {
  const address = localAddress.replace(/^::ffff:/, '');
  const named = isIP(address) === 6 ? `[${address}]` : address;
  return address !== '' && (host === `${named}:${localPort}` || (localPort === 80 && host === named));
}

/**
 * Lets only our own pages change anything. A program that is no browser sends neither `Origin` nor `Referer` and is
 * let through: it cannot be tricked by a foreign page.
 */
export function originCheck(publicUrl: URL | undefined): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    if (isOurs(req, publicUrl)) {
      // Remix would compare it with `Host` once more, and answer 500 where a proxy has changed that.
      delete req.headers.origin;
      return next();
    }
    refuse(
      req,
      res,
      403,
      'This was sent from another site, so nothing was changed. Open the page here and send it again.',
    );
  };
}

function isOurs(req: Request, publicUrl: URL | undefined): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const source = req.get('Origin') ?? req.get('Referer');
  if (source === undefined) return true;
  if (!URL.canParse(source)) return false;
  const { host, origin } = new URL(source);
  if (host === publicUrl?.host) return origin === publicUrl.origin;
  return host === req.headers.host;
}
