/**
 * A fingerprint as somebody typed or pasted it, spaces, line breaks and capitals taken out: a whole SHA-256 or its first
 * 16 digits, as they stand at the foot of an offer. Null for anything else.
 */
export function fingerprintIn(text: string): string | null {
  const digits = text.replace(/\s/g, '').toLowerCase();
  return /^([0-9a-f]{16}|[0-9a-f]{64})$/.test(digits) ? digits : null;
}
