import { Image } from '@react-pdf/renderer';

/** Bytes of a PNG: react-pdf would read a path or fetch an address. */
type Props = { png: Uint8Array | null; style: object };

export function Logo({ png, style }: Props) {
  if (png === null) return null;
  return (
    <Image
      src={{ data: Buffer.from(png), format: 'png' }}
      style={{ objectFit: 'contain', objectPosition: '0 50%', alignSelf: 'flex-start', ...style }}
    />
  );
}

/** Of the author. It comes three by four. */
export function Photo({ png, style }: Props) {
  if (png === null) return null;
  return (
    <Image
      src={{ data: Buffer.from(png), format: 'png' }}
      style={{ width: 36, height: 48, objectFit: 'cover', borderRadius: 3, ...style }}
    />
  );
}
