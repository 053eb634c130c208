import type { ParseArgsConfig } from 'node:util';

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** One command of `first-cup`. */
export type Command = {
  /** After "first-cup": `check FILE [--json]`. */
  usage: string;
  /** What it does, its options and its exit codes. */
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** The exit code, or nothing for a command that goes on running. */
  run(values: Values, names: string[]): Promise<number | undefined>;
};

/** What was typed cannot be meant. The usage is shown, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The only name given, or a `UsageError` that says what is missing. */
export function onlyName(names: string[], what: string): string {
  const [name, extra] = names;
  if (name === undefined || name === '') throw new UsageError(`${what} is missing.`);
  if (extra !== undefined) throw new UsageError(`“${extra}” is one name too many.`);
  return name;
}

export function noNames(names: string[]): void {
  if (names[0] !== undefined) throw new UsageError(`“${names[0]}” is one name too many.`);
}

export const textOf = (value: Values[string]): string | undefined =>
  typeof value === 'string' ? value : undefined;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);
