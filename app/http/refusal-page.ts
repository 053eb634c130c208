const headings: Record<number, string> = {
  400: 'That request cannot be read',
  401: 'Please sign in',
  403: 'Not from here',
  404: 'There is nothing here',
  405: 'That cannot be done here',
  409: 'That does not fit any more',
  413: 'Too large',
  415: 'Not a form',
  429: 'Too many tries',
  503: 'Not right now',
};

export const headingOf = (status: number): string => headings[status] ?? 'Something went wrong';

/** A page for what is answered before, or outside, the site's own pages. No script, no style sheet. */
export function refusalPage(status: number, message: string): string {
  const link = status === 401 ? '<a href="/sign-in">Sign in</a>' : '<a href="/">To the first page</a>';
  return plainPage(headingOf(status), `<p>${escaped(message)}</p>\n<p>${link}</p>`);
}

/** `content` is HTML. */
export function plainPage(heading: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${heading} · First Cup</title></head>
<body style="font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem">
<main><h1 style="font-size: 1.5rem">${heading}</h1>
${content}</main>
</body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
