import { crc32 } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * The same bytes, if they are a PNG whose chunks are all there and unharmed; throws otherwise. react-pdf leaves out a
 * picture that it cannot read and says nothing, and the client would get an offer without its logo.
 */
export function wholePng(bytes: Uint8Array): Uint8Array {
  const png = Buffer.from(bytes);
  let at = signature.length;
  let type = '';
  if (png.indexOf(signature) !== 0) throw new Error('The logo is not a PNG.');
  while (type !== 'IEND') {
    if (at + 12 > png.length) throw new Error('The logo is cut off.');
    const end = at + 8 + png.readUInt32BE(at);
    if (end + 4 > png.length) throw new Error('The logo is cut off.');
    if (crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) throw new Error('The logo is damaged.');
    type = png.toString('latin1', at + 4, at + 8);
    at = end + 4;
  }
  return bytes;
}
