import { spawn } from 'node:child_process';
import { DomainError } from '../domain/errors';

/**
 * Runs a small program, given as text, on a file that somebody brought: in a process of its own, with a time limit and
 * a memory limit, so that whatever is in the file can end that process and no more. `code` is null where the time
 * limit ended it. Throws `busy` while several files are being read.
 */
export async function readApart(job: {
  program: string;
  args: string[];
  bytes: Uint8Array;
}): Promise<{ output: Uint8Array; code: number | null }> {
  if (reading >= mostAtOnce)
    throw new DomainError('busy', 'Other files are being read. Try again in a moment.');
  reading += 1;
  try {
    return await run(job);
  } finally {
    reading -= 1;
  }
}

const mostAtOnce = 2;
const timeLimitMs = 10_000;
let reading = 0;

function run({ program, args, bytes }: Parameters<typeof readApart>[0]): ReturnType<typeof readApart> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=384', '--input-type=module', '-e', program, ...args],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      // No key or address of the server's is any business of a process that handles strangers' files.
      env: { NODE_ENV: 'production', SystemRoot: process.env.SystemRoot, VIPS_CONCURRENCY: '1' },
      timeout: timeLimitMs,
      killSignal: 'SIGKILL',
    },
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => {}); // it ended before it read all; "close" says how
    child.on('error', reject); // it did not start, which no person can mend
    child.on('close', (code) => resolve({ output: new Uint8Array(Buffer.concat(chunks)), code }));
    child.stdin.end(bytes);
  });
}
