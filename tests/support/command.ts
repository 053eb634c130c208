import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildFolder } from './server';

export type Ran = { code: number | null; stdout: string; stderr: string };

type Settings = { env?: Record<string, string>; input?: string | Uint8Array };

/** `first-cup` as it is installed: build/first-cup.js in a process of its own. */
export async function firstCup(args: string[], settings: Settings = {}): Promise<Ran> {
  const process = start(args, settings);
  const output = collected(process);
  process.stdin?.on('error', () => {}).end(settings.input ?? '');
  const [code] = await once(process, 'close');
  return { code, ...output };
}

export type RunningCommand = {
  address: string;
  output: { stdout: string; stderr: string };
  /** Resolves when it ends by itself. */
  ended: Promise<{ code: number | null }>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null }>;
};

/** `first-cup serve`, once it has said where it is. */
export async function firstCupServe(env: Record<string, string>): Promise<RunningCommand> {
  const process = start(['serve'], { env });
  const output = collected(process);
  const closed = once(process, 'close');
  const ready = new Promise<string>((resolve, reject) => {
    process.stdout?.on('data', () => {
      const address = /ready: (\S+)/.exec(output.stdout)?.[1];
      if (address) resolve(address.replace(/\/$/, ''));
    });
    closed.then(() => reject(new Error(`serve ended: ${output.stderr}`)));
  });
  const ended = closed.then(([code]) => ({ code }));
  const end = (signal: NodeJS.Signals) => {
    process.kill(signal);
    return ended;
  };
  return { address: await ready, output, ended, end };
}

function start(args: string[], { env = {} }: Settings): ChildProcess {
  return spawn(process.execPath, [join(buildFolder, 'first-cup.js'), ...args], {
    // As a user's shell has it; the command itself sees to NODE_ENV.
    env: { PATH: process.env.PATH, NODE_ENV: 'test', PORT: '0', ...env },
  });
}

function collected(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output.stderr += text;
  });
  return output;
}
