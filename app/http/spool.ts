import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/**
 * Text that is written whole before any of it goes out: whoever downloads slowly keeps nobody waiting. The file is for
 * nobody else to read, and gone when it was read.
 */
export async function spooled(
  write: (put: (text: string) => Promise<void>) => Promise<void>,
): Promise<ReadableStream> {
  const folder = await mkdtemp(join(tmpdir(), 'first-cup-'));
  const away = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'spool');
    const file = await open(path, 'wx', 0o600);
    await write(async (text) => file.appendFile(text)).finally(() => file.close());
    const stream = createReadStream(path);
    stream.once('close', () => void away());
    return Readable.toWeb(stream) as ReadableStream;
  } catch (error) {
    await away();
    throw error;
  }
}
