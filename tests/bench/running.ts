import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent, get as httpGet } from 'node:http';

export type Running = { address: string; pid: number; stop(): Promise<void> };

/** The server as it is installed, in a process of its own, logging as it does by default. */
export const startFirstCup = (dataDir: string, databaseUrl?: string): Promise<Running> =>
  start(['build/first-cup.js', 'serve'], {
    DATA_DIR: dataDir,
    PORT: '0',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });

const bare = `const server = require('node:http').createServer((_, answer) => answer.end('ok'));
server.listen(0, '127.0.0.1', () => console.log('ready: http://127.0.0.1:' + server.address().port));
process.on('SIGTERM', () => process.exit());`;

/** The least that Node can do and still be a server: what the figures of ours stand beside. */
export const startBareNode = (): Promise<Running> => start(['-e', bare], {});

async function start(args: string[], env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const closed = once(child, 'close');
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const ready = /ready: (\S+)\s/.exec(said)?.[1];
      if (ready) resolve(ready.replace(/\/$/, ''));
    });
    closed.then(() => reject(new Error(`node ${args[0]} ended before it was ready`)), reject);
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
    process.off('exit', kill);
  };
  return { address, pid: child.pid ?? 0, stop };
}

const keptAlive = new Agent({ keepAlive: true, maxSockets: 1 });

/** Reads an answer whole and gives its size in bytes; anything but a 200 ends the run. */
export function get(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpGet(url, { agent: keptAlive }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('error', reject).on('end', () => {
        if (answer.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
    });
    request.on('error', reject);
  });
}

/** Goes away when the run ends, however it ends. */
export function removedAtTheEnd(path: string): string {
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}
