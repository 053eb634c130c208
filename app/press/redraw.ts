import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { DomainError } from '../domain/errors';
import { checkSvg, looksLikeSvg } from './svg-check';

/**
 * A picture that somebody brought, drawn anew as a PNG of at most 800 × 400 with nothing else in it. It is read in a
 * process of its own, with a time limit: whatever is in the file can end that process and no more.
 * Throws `invalid` for what is not a sound PNG, JPEG or SVG, `busy` while several are being drawn.
 */
export async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  const kind = kindOf(bytes);
  if (!kind) throw refused('This is not a PNG, JPEG or SVG picture. Choose another file.');
  if (kind === 'svg') checkSvg(bytes);
  if (drawing >= mostAtOnce)
    throw new DomainError('busy', 'Other pictures are being read. Try again in a moment.');
  drawing += 1;
  try {
    return await drawnApart(bytes, kind);
  } finally {
    drawing -= 1;
  }
}

type Kind = 'png' | 'jpeg' | 'svg';

const mostAtOnce = 2;
const timeLimitMs = 10_000;
let drawing = 0;

/** By what the file holds; its name and its stated type are only claims. */
function kindOf(bytes: Uint8Array): Kind | undefined {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  return looksLikeSvg(bytes) ? 'svg' : undefined;
}

/** Runs as text, because it is the one program that needs sharp and no other module of ours. */
const program = `
const { default: sharp } = await import(process.argv[1]);
const kind = process.argv[2];
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const bytes = Buffer.concat(chunks);
const most = { width: 800, height: 400 };
const limits = { limitInputPixels: 25_000_000, pages: 1 };
try {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (format !== kind) throw new Error('another format');
  // An SVG is drawn at the size it will have; a picture of dots has the size it has.
  const scale = Math.min(most.width / width, most.height / height);
  const density = kind === 'svg' ? Math.min(Math.max(72 * scale, 1), 10_000) : undefined;
  if (kind !== 'svg' && width * height > limits.limitInputPixels) process.exit(4);
  const png = await sharp(bytes, { ...limits, ...(density && { density }) })
    .rotate()
    .resize({ ...most, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 9 })
    .toBuffer();
  process.stdout.write(png, () => process.exit(0));
} catch {
  process.exit(3);
}`;

const tooLarge = 4;

function drawnApart(bytes: Uint8Array, kind: Kind): Promise<Uint8Array> {
  const sharp = pathToFileURL(createRequire(import.meta.url).resolve('sharp')).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, sharp, kind], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // No key or address of the server's is any business of a process that handles strangers' files.
    env: { NODE_ENV: 'production', SystemRoot: process.env.SystemRoot, VIPS_CONCURRENCY: '1' },
    timeout: timeLimitMs,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => {}); // it ended before it read all; "close" says how
    child.on('error', reject); // it did not start, which no person can mend
    child.on('close', (code, signal) => {
      if (code === 0 && chunks.length > 0) resolve(new Uint8Array(Buffer.concat(chunks)));
      else reject(refused(signal ? tooSlow : code === tooLarge ? tooManyDots : unreadable));
    });
    child.stdin.end(bytes);
  });
}

const tooManyDots =
  'This picture has more than 25 million dots. Save it smaller, about 800 by 400, and try again.';
const tooSlow = 'This picture takes too long to draw. Export it as a PNG, and try again.';
const unreadable =
  'This picture could not be read: the file seems to be damaged. Save it again, and try once more.';

const refused = (message: string): DomainError => new DomainError('invalid', message, { field: 'logo' });
