import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { DomainError } from '../domain/errors';
import { readApart } from './read-apart';
import { checkSvg, looksLikeSvg } from './svg-check';

/** A logo fits into 800 × 400; a photo is cut to three by four, where most is to be seen. */
export type Shape = 'logo' | 'photo';

/**
 * A picture that somebody brought, drawn anew as a PNG in its shape with nothing else in it. It is read in a process
 * of its own. Throws `invalid` for what is not a sound PNG, JPEG or SVG, `busy` while several are being drawn.
 */
export async function redraw(bytes: Uint8Array, shape: Shape): Promise<Uint8Array> {
  const kind = kindOf(bytes);
  if (!kind) throw refused('This is not a PNG, JPEG or SVG picture. Choose another file.');
  if (kind === 'svg') checkSvg(bytes);
  const sharp = pathToFileURL(createRequire(import.meta.url).resolve('sharp')).href;
  const { output, code } = await readApart({ program, args: [sharp, kind, shape], bytes });
  if (code === 0 && output.length > 0) return output;
  throw refused(code === null ? tooSlow : code === tooLarge ? tooManyDots : unreadable);
}

type Kind = 'png' | 'jpeg' | 'svg';

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
const photo = process.argv[3] === 'photo';
const most = photo ? { width: 360, height: 480 } : { width: 800, height: 400 };
const limits = { limitInputPixels: 25_000_000, pages: 1 };
try {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (format !== kind) throw new Error('another format');
  // An SVG is drawn at the size it will have; a picture of dots has the size it has.
  const scale = Math.min(most.width / width, most.height / height);
  const density = kind === 'svg' ? Math.min(Math.max(72 * scale, 1), 10_000) : undefined;
  if (kind !== 'svg' && width * height > limits.limitInputPixels) process.exit(4);
  const drawn = sharp(bytes, { ...limits, ...(density && { density }) }).rotate();
  const shaped = photo
    ? drawn.resize({ ...most, fit: 'cover', position: 'attention' }).flatten({ background: '#ffffff' })
    : drawn.resize({ ...most, fit: 'inside', withoutEnlargement: true });
  const png = await shaped
    .toColourspace('srgb')
    .png({ compressionLevel: 9 })
    .toBuffer();
  process.stdout.write(png, () => process.exit(0));
} catch {
  process.exit(3);
}`;

const tooLarge = 4;

const tooManyDots =
  'This picture has more than 25 million dots. Save it smaller, about 800 wide, and try again.';
const tooSlow = 'This picture takes too long to draw. Export it as a PNG, and try again.';
const unreadable =
  'This picture could not be read: the file seems to be damaged. Save it again, and try once more.';

const refused = (message: string): DomainError => new DomainError('invalid', message, { field: 'picture' });
