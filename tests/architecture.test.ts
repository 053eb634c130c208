import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSource, type Source } from './support/read-source';

/** Keeps the house as docs and design §3 describe it, by reading the sources. Every fault names its file and rule. */

type Layer =
  | 'domain'
  | 'forms'
  | 'workflows'
  | 'routes'
  | 'components'
  | 'press'
  | 'mail'
  | 'http'
  | 'cli'
  | 'site'
  | 'db'
  | 'migrations'
  | 'documents'
  | 'messages'
  | 'offers'
  | 'demo'
  | 'tests'
  | 'config';

/** The first that fits names the layer. */
const places: readonly (readonly [string, Layer])[] = [
  ['app/domain/', 'domain'],
  ['app/forms/', 'forms'],
  ['app/workflows/', 'workflows'],
  ['app/routes/', 'routes'],
  ['app/components/', 'components'],
  ['app/press/', 'press'],
  ['app/mail/', 'mail'],
  ['app/http/', 'http'],
  ['app/cli/', 'cli'],
  ['app/', 'site'],
  ['db/migrations/', 'migrations'],
  ['db/', 'db'],
  ['templates/documents/', 'documents'],
  ['templates/messages/', 'messages'],
  ['templates/offers/', 'offers'],
  ['templates/demo/', 'demo'],
  ['tests/', 'tests'],
];

type Rule = {
  /** Other layers that may be imported; a layer may always import itself. */
  layers: readonly Layer[];
  /** Layers of which the types alone may be imported. */
  types?: readonly Layer[];
  /** Packages that may be imported (`@scope/*` is every package of a scope), or all of them. */
  packages: readonly string[] | 'any';
};

/** Where only some layers may have a package, whatever their own rule says. */
const ownersOf: Record<string, readonly Layer[]> = {
  kysely: ['db', 'migrations'],
  'better-sqlite3': ['db'],
  pg: ['db'],
  nodemailer: ['mail'],
  ics: ['mail'],
  '@react-pdf/*': ['press', 'documents'],
  '@remix-run/*': ['routes', 'components', 'http', 'site', 'config'],
};

const rules: Record<Layer, Rule> = {
  domain: { layers: [], packages: ['dinero.js', 'temporal-polyfill'] },
  // What a CSV hands us is read by libraries.
  forms: { layers: ['domain'], packages: ['zod', 'csv-parse', 'iconv-lite'] },
  db: { layers: ['domain'], packages: ['kysely', 'zod', 'uuid'] },
  migrations: { layers: [], packages: ['kysely'] },
  // The snapshot's hash is taken where it is frozen; a mail is written where it is delivered; the demo is told through the real verbs; built-in starters stand
  // on one shelf with the firm's own.
  workflows: {
    layers: ['domain', 'db', 'press', 'mail', 'messages', 'offers', 'demo'],
    packages: ['canonicalize', 'node:crypto', '@zxcvbn-ts/language-common', 'csv-stringify'],
  },
  // Routes of the demo and of starters read the templates; `http` holds what all loaders and actions do alike.
  routes: {
    layers: [
      'domain',
      'forms',
      'db',
      'workflows',
      'components',
      'press',
      'mail',
      'http',
      'documents',
      'messages',
      'offers',
      'demo',
    ],
    packages: 'any',
  },
  // The browser checks a form by the very schema that the server checks it by, so forms and conform are at home here.
  components: {
    layers: ['domain', 'forms'],
    packages: ['react', '@remix-run/react', '@conform-to/*', 'zod', 'd3-scale', 'd3-shape'],
  },
  press: { layers: ['domain', 'documents'], packages: ['@react-pdf/*', 'react', 'fontkit', 'node:*'] },
  mail: { layers: ['domain', 'messages'], packages: ['nodemailer', 'ics', 'node:*'] },
  // The two ends at which the whole program is put together.
  http: { layers: ['domain', 'forms', 'db', 'workflows', 'press', 'mail'], packages: 'any' },
  cli: { layers: ['domain', 'forms', 'db', 'workflows', 'press', 'mail', 'http', 'offers'], packages: 'any' },
  site: { layers: ['domain', 'components', 'http', 'routes'], packages: 'any' },
  documents: { layers: [], types: ['domain'], packages: ['react', '@react-pdf/*'] },
  messages: { layers: [], types: ['domain'], packages: [] },
  offers: { layers: [], types: ['domain'], packages: [] },
  // The demo is a story that happened over months, so it counts days.
  demo: { layers: ['domain'], packages: [] },
  tests: {
    layers: places.map(([, layer]) => layer),
    packages: 'any',
  },
  config: { layers: [], packages: 'any' },
};

/** Files that may have more than their layer, each for a reason. */
const exceptions: Record<string, { layers?: readonly Layer[]; packages?: readonly string[] }> = {
  // The one place where a database is opened knows the drivers.
  'db/open.ts': { packages: ['better-sqlite3', 'pg', 'node:*'] },
  // A list of migrations, and the copy that is made before them.
  'db/migrate.ts': { layers: ['migrations'], packages: ['node:*'] },
  'db/backup.ts': { packages: ['node:*'] },
  // Events are hashed where they are written, and those of before where they are chained.
  'db/digest.ts': { packages: ['node:crypto'] },
  'db/migrations/0007-event-chain.ts': { packages: ['node:crypto'] },
  // The other half of a backup: puts the copy back.
  'db/restore.ts': { packages: ['node:*'] },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = [
  ...['app', 'db', 'templates', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  ),
  ...readdirSync(root).filter((name) => /\.config\.[jt]s$/.test(name)),
].sort();
const isCode = (path: string) => /\.(m?[jt]s|[jt]sx)$/.test(path);
const sources = paths.filter(isCode).map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);

const layerOf = (path: string): Layer =>
  places.find(([prefix]) => `${path}/`.startsWith(prefix))?.[1] ?? 'config';

/** A path from the root for what is ours; undefined for a package. */
function ours(from: string, to: string): string | undefined {
  if (to.startsWith('.')) return normalize(join(dirname(from), to));
  return /^~(|db|templates)\//.test(to) ? to.replace(/^~/, '').replace(/^\//, 'app/') : undefined;
}

const packageOf = (to: string): string => {
  if (isBuiltin(to)) return to.startsWith('node:') ? to : `node:${to}`;
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
};
const isAmong = (name: string, list: readonly string[]): boolean =>
  list.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : entry === name));

function importFaults({ path, imports }: Source): string[] {
  const layer = layerOf(path);
  const { layers, types = [], packages } = rules[layer];
  const more = exceptions[path] ?? {};
  return imports.flatMap(({ to, line, typesOnly }) => {
    const target = ours(path, to);
    if (target?.startsWith('build/')) return []; // what the build made is the program itself
    if (target !== undefined) {
      const other = layerOf(target);
      const allowed = [...layers, ...(more.layers ?? []), ...(typesOnly ? types : [])];
      if (other === layer || allowed.includes(other)) return [];
      const only = !typesOnly && types.includes(other) ? ', only its types' : '';
      return [`${path}:${line} imports ${to}: ${layer} may not import ${other}${only}`];
    }
    const name = packageOf(to);
    const owners = Object.entries(ownersOf).find(([owned]) => isAmong(name, [owned]))?.[1];
    const owned = layer === 'tests' || !owners || owners.includes(layer);
    const listed = packages === 'any' || isAmong(name, [...packages, ...(more.packages ?? [])]);
    return owned && listed ? [] : [`${path}:${line} imports ${to}: ${layer} may not import ${name}`];
  });
}

/** Words that must not be said in a layer, and the rule that they break. */
const unsaid: readonly { where: (path: string) => boolean; words: RegExp; rule: string }[] = [
  {
    where: (path) => layerOf(path) === 'domain',
    words:
      /^((globalThis\.)?Date\.now|new Date\(\)|Math\.random|Temporal\.Now|process|performance|crypto|fetch|setTimeout)$/,
    rule: 'the domain knows no clock, no randomness and no machine',
  },
  {
    where: (path) => layerOf(path) === 'workflows',
    words: /^(Response|Request|FormData)$/,
    rule: 'a workflow knows nothing of the web',
  },
  {
    where: (path) => !['db', 'migrations', 'tests'].includes(layerOf(path)),
    words: /^sql(<.*>)?``$|\.(selectFrom|insertInto|updateTable|deleteFrom)$/,
    rule: 'SQL stays in db',
  },
  {
    where: (path) => !/^app\/(routes\/|root\.|entry\.|routes\.ts)|\.config\.[jt]s$/.test(path),
    words: /^export default$/,
    rule: 'exports have names, but where Remix or a tool wants a default one',
  },
  {
    where: (path) => layerOf(path) === 'tests',
    words: /^(test|it|describe|suite|bench)\.(\w+\.)*(skip|only|todo|fails|skipIf|runIf)$/,
    rule: 'every test runs',
  },
];

const wordFaults = ({ path, says }: Source): string[] =>
  unsaid
    .filter(({ where }) => where(path))
    .flatMap(({ words, rule }) =>
      says
        .filter(({ text }) => words.test(text))
        .map(({ text, line }) => `${path}:${line} says ${text}: ${rule}`),
    );

const vague = /(^|-)(utils?|helpers?|misc|lib|managers?|services?|common|shared)$/;

function nameFaults(path: string): string[] {
  return path.split('/').flatMap((part) => {
    const [stem = '', ...ends] = part.split('.');
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) && ends.every((end) => /^[a-z0-9]+$/.test(end));
    return [
      ...(kebab ? [] : [`${path}: “${part}” is not in kebab-case`]),
      ...(vague.test(stem) ? [`${path}: “${part}” says nothing of what is in it; name it by its noun`] : []),
    ];
  });
}

function lengthFaults(path: string, source: string): string[] {
  const most = layerOf(path) === 'tests' ? 350 : 250;
  const lines = source.replace(/\n$/, '').split('\n').length;
  return lines > most ? [`${path} has ${lines} lines: one over ${most} is two files`] : [];
}

const faultsOf = (path: string, source: string): string[] => {
  const text = readSource(path, source);
  return [...importFaults(text), ...wordFaults(text), ...nameFaults(path), ...lengthFaults(path, source)];
};

describe('the house', () => {
  const layers = [...new Set(sources.map(([path]) => layerOf(path)))].sort();

  test('is read whole', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(layers).toEqual(Object.keys(rules).sort());
  });

  test.each(layers)('%s imports only what it may, and says nothing that is another layer’s', (layer) => {
    const own = sources.filter(([path]) => layerOf(path) === layer).map((source) => readSource(...source));
    expect(own.flatMap((text) => [...importFaults(text), ...wordFaults(text)])).toEqual([]);
  });

  test('has kebab-case names that say what is in the file', () => {
    expect(paths.flatMap(nameFaults)).toEqual([]);
  });

  test('has no file that should be two', () => {
    expect(sources.flatMap(([path, source]) => lengthFaults(path, source))).toEqual([]);
  });

  test('needs every exception that it makes', () => {
    expect(Object.keys(exceptions).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe('a broken rule is found', () => {
  test.each([
    ['app/domain/x.ts', "import { z } from 'zod';", 'domain may not import zod'],
    ['app/domain/x.ts', "import type { FC } from 'react';", 'domain may not import react'],
    ['app/domain/x.ts', "import fs from 'fs';", 'domain may not import node:fs'],
    ['app/domain/x.ts', "import { limits } from '~/forms/limits';", 'domain may not import forms'],
    ['app/domain/x.ts', 'const at = Date.now();', 'says Date.now'],
    ['app/domain/x.ts', 'const at = new Date();', 'says new Date()'],
    ['app/domain/x.ts', 'const at = new Date;', 'says new Date()'],
    ['app/domain/x.ts', 'export const dice = () => Math.random();', 'says Math.random'],
    ['app/domain/x.ts', 'export const zone = process.env.TZ;', 'says process'],
    ['app/domain/x.ts', 'Temporal.Now.instant();', 'says Temporal.Now'],
    ['app/forms/x.ts', "export * from '../../db/schema';", 'forms may not import db'],
    ['app/forms/x.ts', "const db = await import('~db/open');", 'forms may not import db'],
    ['db/queries/x.ts', "import { limits } from '../../app/forms/limits';", 'db may not import forms'],
    ['db/queries/x.ts', "import pg from 'pg';", 'db may not import pg'],
    ['db/queries/x.ts', "import { join } from 'node:path';", 'db may not import node:path'],
    ['db/migrations/0009-x.ts', "import type { Tables } from '../schema';", 'migrations may not import db'],
    ['db/queries/x.ts', "import '../migrations/0001-the-loop';", 'db may not import migrations'],
    ['templates/documents/x.tsx', "import { db } from '~db/open';", 'documents may not import db'],
    ['templates/documents/x.tsx', "import { totalsOf } from '~/domain/money';", 'domain, only its types'],
    [
      'app/workflows/x.server.ts',
      "import { json } from '@remix-run/node';",
      'may not import @remix-run/node',
    ],
    ['app/workflows/x.server.ts', 'export const no = () => new Response();', 'says Response'],
    ['app/routes/x.tsx', "import { sql } from 'kysely';", 'routes may not import kysely'],
    ['app/routes/x.tsx', 'const rows = sql`select 1`;', 'says sql'],
    ['app/routes/x.tsx', "await db.selectFrom('firm').execute();", 'says db.selectFrom'],
    ['app/components/x.tsx', "import type { Db } from '~db/open';", 'components may not import db'],
    ['app/components/x.tsx', "import '../workflows/send.server';", 'components may not import workflows'],
    ['app/components/x.tsx', "type Db = import('~db/open').Db;", 'components may not import db'],
    ['app/mail/x.ts', 'export default 1;', 'says export default'],
    ['app/mail/x.ts', 'export default function send() {}', 'says export default'],
    ['app/mail/x.ts', "export { send as default } from './send';", 'says export default'],
    ['app/mail/mailService.ts', '', 'is not in kebab-case'],
    ['app/mail/mail-service.ts', '', 'says nothing of what is in it'],
    ['app/shared/x.ts', '', 'says nothing of what is in it'],
    ['tests/x.test.ts', "test.skip('later', () => {});", 'says test.skip'],
    ['tests/x.test.ts', "describe.concurrent.only('this', () => {});", 'says describe.concurrent.only'],
    ['tests/x.test.ts', "it.todo('one day');", 'says it.todo'],
    ['app/press/x.ts', '\n'.repeat(252), 'is two files'],
  ])('%s: %s', (path, source, fault) => {
    expect(faultsOf(path, source).join('\n')).toContain(fault);
  });

  test('and what is allowed is not', () => {
    const domain =
      "import { add } from 'dinero.js/bigint';\nexport const on = (at: number) => new Date(at);\nconst state = { process: 1 };";
    const route =
      "import { listProposals } from '~db/queries/proposal-lists';\nexport default function Route() {}";
    const view = "import type { DocumentView } from '~/domain/document/document-view';";
    expect(faultsOf('app/domain/x.ts', domain)).toEqual([]);
    expect(faultsOf('app/routes/x.tsx', route)).toEqual([]);
    expect(faultsOf('templates/documents/x.tsx', view)).toEqual([]);
  });
});
