import type { Request } from 'express';

/** How often one may knock, counted by the visitor's address, by the account that is tried, or by both together. */
export type Limit = {
  methods: readonly string[];
  most: number;
  minutes: number;
  by: 'visitor' | 'account' | 'account and visitor';
};

/** What is special about an address. */
export type PathRule = {
  path: RegExp;
  /** Strangers get to it: the page guards itself, by a token or a password. */
  open: boolean;
  /** Its pages run script. What is open runs none, so nobody needs its data either. */
  script: boolean;
  /** A browser may keep it, and a search engine find it. */
  kept: boolean;
  limits: readonly Limit[];
};

const posts = ['POST'];
const all = ['GET', 'HEAD', 'POST'];
const visitors = (most: number, minutes: number, methods = posts): Limit => ({
  ...{ methods, most, minutes },
  by: 'visitor',
});

/** A client's page, in the demo too, however far its address is from one that we made. */
const client: PathRule = {
  path: /^\/p(\/|%2f|$)/i,
  ...{ open: true, script: false, kept: false },
  limits: [visitors(60, 10)],
};

/**
 * Ten tries at an account from one address, so that nobody else's tries keep its owner out. All addresses together
 * have a hundred: a guesser who has many gets some ten thousand a day, which is nothing against a password that is none
 * of the fifty thousand common ones, and has to keep at it to lock anybody out.
 */
const signInLimits: readonly Limit[] = [
  visitors(30, 15),
  { methods: posts, most: 10, minutes: 15, by: 'account and visitor' },
  { methods: posts, most: 100, minutes: 15, by: 'account' },
];

const forStrangers = { open: true, script: false, kept: false };

/** The one table of what strangers may reach, and what else is special about a path; for all others `usual` holds. */
export const pathRules: readonly PathRule[] = [
  client,
  { path: /^\/sign-in\/*$/i, ...forStrangers, limits: signInLimits },
  { path: /^\/sign-out\/*$/i, ...forStrangers, limits: [] },
  { path: /^\/setup\/*$/i, ...forStrangers, limits: [visitors(10, 15)] },
  { path: /^\/invitations\/[^/]+\/*$/i, ...forStrangers, limits: [visitors(30, 15, all)] },
  { path: /^\/verify\/*$/i, ...forStrangers, limits: [visitors(60, 10)] },
  {
    path: /^\/settings\/password\/*$/i,
    ...{ open: false, script: true, kept: true },
    limits: [visitors(10, 15)],
  },
];
const usual: PathRule = { path: /^/, open: false, script: true, kept: true, limits: [] };

/** A form that was sent after its session ended is written back into a page, for whoever sends one. */
export const sendAgainLimit: Limit = visitors(30, 10);

export type AskedPath = {
  demo: boolean;
  /** A page's data, for its script. */
  data: boolean;
  /** As Remix matches its routes with it: each part decoded, and without '/demo' and '.data'. */
  path: string;
  rule: PathRule;
};

/** What an address asks for: `/p/../settings` is `/settings`. Any text can be read, also one that is no address. */
export function askedPath(address: string): AskedPath {
  const pathname = pathnameOf(address);
  const whole = pathname.split('/').map(decoded).join('/');
  const demo = /^\/demo(?=\/|\.data$|$)/.test(pathname);
  const data = whole.endsWith('.data');
  const named = whole.replace(/\.data$/, '');
  // However it is spelt, nobody gets anything by an address that begins like a client's page in the demo.
  const loose = named.replace(/^\/demo(?:\/+|%2f|$)/i, '/');
  const path = demo || client.path.test(loose) ? loose : named;
  return { demo, data, path, rule: pathRules.find((rule) => rule.path.test(path)) ?? usual };
}

export const isClientAddress = (address: string): boolean => askedPath(address).rule === client;

/** Whether a stranger gets in there. In the demo nothing is open to strangers. */
export const isOpen = ({ demo, data, rule }: AskedPath): boolean => rule.open && !demo && !data;

/** Where every address leads that begins like a client's page and is none. */
const nowhere = '/p/-/-';

/** From here on it is the one page of all links that lead nowhere: in body, headers and time. */
export function leadNowhere(req: Request): void {
  req.url = nowhere;
  req.originalUrl = nowhere;
}

const wellSpelt = /^(\/demo)?\/p(\/[\w.-]+)+\/?$/;

/** Whether Remix finds a client's route at this address of one; see also `addressCheck`. */
export function isWellSpelt(address: string): boolean {
  const pathname = pathnameOf(address).replace(/^((?:\/demo)?\/)P\//, '$1p/');
  const readable = !/\\|%00|[?&]_data(=|&|$)/.test(address);
  return readable && wellSpelt.test(pathname) && !pathname.endsWith('.data');
}

/** As a URL is read, so dots and backslashes mean what they mean there; never another site's. */
function pathnameOf(address: string): string {
  const own = address.replace(/^[/\\]+/, '/');
  const base = 'http://first-cup.invalid';
  return URL.canParse(own, base) ? new URL(own, base).pathname : own;
}

/** As Remix does it, part by part. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('/', '%2F');
  } catch {
    return part;
  }
}
