/**
 * A contact as a vCard 3.0 (RFC 2426), which phones and mail programs read. Written here and not by a library: it is six
 * lines of text, and the libraries for it have not been kept for years.
 */
export function vCard(contact: {
  id: string;
  name: string;
  email: string;
  role: string;
  organisation: string;
}): string {
  const { id, name, email, role, organisation } = contact;
  const words = name.trim().split(/\s+/);
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.slice(0, family === '' ? undefined : -1).join(' ');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${escaped(id)}`,
    `N:${escaped(family)};${escaped(given)};;;`,
    `FN:${escaped(name)}`,
    organisation && `ORG:${escaped(organisation)}`,
    role && `TITLE:${escaped(role)}`,
    email && `EMAIL;TYPE=INTERNET:${escaped(email)}`,
    'END:VCARD',
  ];
  return `${lines.filter(Boolean).map(folded).join('\r\n')}\r\n`;
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n');

/** No line is longer than 75 bytes; what follows begins with a space. No character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 74) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
