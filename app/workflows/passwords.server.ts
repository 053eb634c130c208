import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../domain/errors';
import { passwordFault } from '../domain/passwords';

/** What a hash costs: N is 2 to the power of `ln`. It takes 128 · N · r bytes: 128 MB. */
const cost = { ln: 17, r: 8, p: 1 };
type Cost = typeof cost;
const bytes = 32;

/** Each hash holds 128 MB and one of Node's four threads, so few run at a time and not many wait. */
const mostAtOnce = 2;
const mostWaiting = 30;

/** The hash to store. It names its own parameters: `$scrypt$ln=17,r=8,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await inTurn(() => derive(password, salt, cost));
  const { ln, r, p } = cost;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Of nobody: checked where there is no account, so that the answer takes as long. */
const nobody = `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${randomBytes(16).toString('base64url')}$${randomBytes(bytes).toString('base64url')}`;

/** Whether `password` is the one that was hashed. Without a `hash` it takes as long to say no. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const stored = read(hash ?? nobody);
  const derived = await inTurn(() => derive(password, stored.salt, stored.cost));
  return timingSafeEqual(derived, stored.hash) && hash !== undefined;
}

/** True for a hash that was made at another cost than today's. */
export function isOutdated(hash: string): boolean {
  const { ln, r, p } = read(hash).cost;
  return ln !== cost.ln || r !== cost.r || p !== cost.p;
}

/** Throws `invalid`, at `field`, for a password that should not be used. */
export async function refuseWeak(password: string, email: string, field: string): Promise<void> {
  const common = await commonPasswords();
  const fault = passwordFault(password, email, (typed) => common.has(typed));
  if (fault) throw new DomainError('invalid', fault, { field });
}

let common: Promise<ReadonlySet<string>> | undefined;

/** Fifty thousand words, some megabytes once read: only when somebody chooses a password. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((word) => word.toLowerCase())),
  );
  return common;
}

function read(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const [, ln, r, p, salt, hash] =
    /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored) ?? [];
  if (!salt || !hash) throw new Error('a stored password hash is not one of ours');
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}

/** The same letters can be typed as different characters; NFKC makes them the same again. */
function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) {
      throw new DomainError('busy', 'Many people are signing in right now. Try again in a moment.');
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
