import { isIP } from 'node:net';
import { z } from 'zod';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const whole = (what: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, what)
    .transform(Number)
    .refine((value) => value >= least && value <= most, what);

const address = (what: string, ...protocols: string[]) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), what)
    .optional();

/** Every variable that the server reads, and what each may hold. The README documents them. */
const environmentSchema = z.object({
  HOST: z
    .string()
    .refine(isHost, 'must be an address of this machine like 127.0.0.1, or 0.0.0.0 for all of them')
    .default('127.0.0.1'),
  PORT: whole('must be a port number from 0 to 65535, like 3000', 0, 65_535).default(3000),
  DATA_DIR: z
    .string()
    .refine((value) => !value.includes('\0'), 'must be a folder')
    .default('./data'),
  DATABASE_URL: address(
    'must be an address like postgres://user:password@host:5432/name, or unset for a file in DATA_DIR',
    'postgres:',
    'postgresql:',
  ),
  PUBLIC_URL: address('must be an address like https://offers.example.com', 'http:', 'https:').transform(
    (value) => (value === undefined ? undefined : new URL(value)),
  ),
  TRUST_PROXY: whole('must be the number of proxies in front of the server, like 0 or 1', 0, 10).default(0),
  SMTP_URL: address(
    'must be an address like smtps://user:password@mail.example.com, or unset to send no mail',
    'smtp:',
    'smtps:',
  ),
  MAIL_FROM: z
    .string()
    .trim()
    .regex(/^[^\s@<>",;]+@[^\s@<>",;]+$/, 'must be one mail address like offers@example.com, without a name')
    .optional(),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** A setting that cannot be used. Its message names the variable and says what would be right. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Reads the variables once. An empty one counts as unset. Throws `EnvironmentError`. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  // The value itself is not repeated: an address may hold a password.
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  throw new EnvironmentError(lines.join('\n'));
}

/** An IP address, or a name that stands for one. */
function isHost(host: string): boolean {
  return isIP(host) !== 0 || (/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(host) && !/^[\d.]+$/.test(host));
}

/** Whether others can reach the server, so that they have to sign in. */
export const isForOthers = ({
  HOST,
  PUBLIC_URL,
  TRUST_PROXY,
}: Pick<Environment, 'HOST' | 'PUBLIC_URL' | 'TRUST_PROXY'>): boolean =>
  PUBLIC_URL !== undefined || TRUST_PROXY > 0 || !isLoopback(HOST);

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
