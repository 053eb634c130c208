#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { type Command, complain, say, UsageError } from './command';

// Before React is loaded, which asks once: so every command is loaded after this line.
process.env.NODE_ENV = 'production';

const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  serve: { summary: 'Open the site', load: async () => (await import('./serve')).serve },
  check: { summary: 'Test an offer in a file', load: async () => (await import('./check')).check },
  render: {
    summary: 'Print an offer in a file as a PDF',
    load: async () => (await import('./render')).render,
  },
  schema: {
    summary: 'Show the JSON Schema of such a file',
    load: async () => (await import('./schema')).schema,
  },
  import: {
    summary: 'Take deals of before out of a CSV',
    load: async () => (await import('./import')).importDeals,
  },
  export: { summary: 'Write everything to a file', load: async () => (await import('./export')).exportAll },
  demo: { summary: 'Fill an empty database with a story', load: async () => (await import('./demo')).demo },
  backup: { summary: 'Copy the database to a file', load: async () => (await import('./backup')).backup },
  verify: {
    summary: 'Check that nothing was changed since',
    load: async () => (await import('./verify')).verify,
  },
  restore: { summary: 'Put such a copy back', load: async () => (await import('./restore')).restore },
  'reset-password': {
    summary: 'Let somebody choose a new password',
    load: async () => (await import('./reset-password')).resetPassword,
  },
};

const overview = `First Cup: small, specific first offers.

Usage: first-cup COMMAND [OPTIONS]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  .join('\n')}

first-cup COMMAND --help says more about each.`;

async function main([name, ...rest]: string[]): Promise<number | undefined> {
  if (name === '--help' || name === '-h' || name === 'help') {
    say(overview);
    return 0;
  }
  const entry = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    complain(`${name === undefined ? '' : `There is no command “${name}”.\n\n`}${overview}`);
    return 2;
  }
  const command = await entry.load();
  const usage = `Usage: first-cup ${command.usage}`;
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) {
      say(`${usage}\n\n${command.help}`);
      return 0;
    }
    return await command.run(values, positionals);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    complain(`${error.message}\n\n${usage}`);
    return 2;
  }
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS'));

/** What a person can mend is said in a sentence; only a fault of ours shows where it happened. */
function explain(error: unknown): number {
  if (!(error instanceof Error)) {
    complain(String(error));
    return 1;
  }
  const { code } = error as { code?: unknown };
  const expected =
    error.name === 'DomainError' || error.name === 'EnvironmentError' || typeof code === 'string';
  complain((expected && error.message) || (error.stack ?? error.message));
  return error.name === 'EnvironmentError' ? 2 : 1;
}

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', () => {});
main(process.argv.slice(2))
  .catch(explain)
  .then((code) => {
    if (code !== undefined) process.exitCode = code;
  });
