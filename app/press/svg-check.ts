import { DomainError } from '../domain/errors';

/**
 * Refuses an SVG that is more than shapes: nothing in it may name another file or address, define entities, hold a
 * picture, or use an effect whose cost has no bound. Throws `invalid` with what to do.
 */
export function checkSvg(bytes: Uint8Array): void {
  if (bytes.length > largestSvg) throw refused('is larger than 1 MB');
  const text = utf8Of(bytes);
  if (definesMore(text)) throw refused('defines its own entities');
  const found = dangers.find(({ pattern }) => pattern.test(text));
  if (found) throw refused(found.says);
}

/** Whether a file begins as an SVG does: perhaps a declaration, comments and a document type, then the element. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 16_384));
  return /^<(\w+:)?svg[\s/>]/i.test(head.slice(startOfElement(head)));
}

/**
 * Past white space, declarations, comments and a document type. This goes from one end to the next and never back:
 * like every pattern below it runs in the server, on a file that somebody brought, so its time may grow with the
 * file's length and no faster.
 */
function startOfElement(text: string): number {
  let at = pastSpace(text, 0);
  for (let closing = closingOf(text, at); closing !== undefined; closing = closingOf(text, at)) {
    const end = text.indexOf(closing, at + 2);
    if (end === -1) return text.length;
    at = pastSpace(text, end + closing.length);
  }
  return at;
}

/** What ends the thing that begins here; undefined for an element, and for text. */
function closingOf(text: string, at: number): string | undefined {
  if (text.startsWith('<?', at)) return '?>';
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<!', at)) return typeAt(text, at).includes('[') ? ']>' : '>';
  return undefined;
}

/** A document type without what it may define: that begins with "[". */
const typeAt = (text: string, at: number): string => text.slice(at, text.indexOf('>', at));

function pastSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** A file has one document type at most, and a plain one defines nothing. */
function definesMore(text: string): boolean {
  const [first, second] = text.matchAll(/<!DOCTYPE/gi);
  return second !== undefined || (first !== undefined && typeAt(text, first.index).includes('['));
}

const largestSvg = 1024 * 1024;

const dangers: { pattern: RegExp; says: string }[] = [
  { pattern: /<!(ENTITY|ATTLIST|ELEMENT|NOTATION)/i, says: 'defines its own entities' },
  { pattern: /<\?xml-stylesheet|@import/i, says: 'loads a style sheet' },
  {
    pattern: /<(\w+:)?(image|feImage|foreignObject|script|iframe|include)[\s/>]/i,
    says: 'holds more than shapes',
  },
  // Only "#part-of-itself"; anything written around that is not a plain reference to itself either.
  { pattern: /(?<![\w-])(href|src|base)\s*=(?!\s*["']\s*#)/i, says: 'refers to another file' },
  { pattern: /url\s*\((?!\s*(["']\s*)?#)/i, says: 'refers to another file' },
  { pattern: /<(\w+:)?(feTurbulence|feConvolveMatrix|feMorphology)[\s/>]/i, says: 'uses heavy effects' },
];

/** Another encoding could hide from the patterns what the renderer still reads. */
function utf8Of(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
    if (declared === undefined || /^(utf-8|us-ascii)$/i.test(declared)) return text;
  } catch {
    // Not UTF-8: said below.
  }
  throw refused('is not saved as UTF-8');
}

const refused = (why: string): DomainError =>
  new DomainError('invalid', `This SVG ${why}, so it was not used. Export it as plain shapes, or as a PNG.`, {
    field: 'picture',
  });
