import { randomBytes } from 'node:crypto';
import { sha256 } from '../../db/digest';

/** 256 random bits that fit into an address and a cookie. Only the SHA-256 of them is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Without 0, O, 1, I, L and U: typed by hand from a screen. Thirty letters. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code to type: "XXXX-XXXX-XXXX-XXXX-XXXX", some 98 random bits. */
export function newSetupCode(): string {
  // Above the last multiple of thirty a byte would favour the first letters.
  const drawn = [...randomBytes(100)].filter((byte) => byte < 240).slice(0, 20);
  const code = drawn.map((byte) => letters[byte % letters.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** How a code may be typed: any case, with or without dashes. */
export const setupCodeSha256 = (typed: string): string =>
  sha256(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''));
