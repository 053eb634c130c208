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

/** A style of its own: these pages load nothing, and their policy lets only attributes style them. */
export const linkStyle = 'color: light-dark(#7a4419, #e0a56b)';

/** A page for what is answered before, or outside, the site's own pages. No script, no style sheet. */
export function refusalPage(status: number, message: string): string {
  const back =
    status === 401 ? { href: '/sign-in', text: 'Sign in' } : { href: '/', text: 'To the first page' };
  const heading = headingOf(status);
  return smallPage({ language: 'en', title: `${heading} · First Cup`, heading, message, back });
}

/** The same in any language, with a way back or none. */
export function smallPage(page: {
  language: string;
  title: string;
  heading: string;
  message: string;
  back: { href: string; text: string } | null;
}): string {
  const { message, back } = page;
  const way = back
    ? `\n<p><a style="${linkStyle}" href="${escaped(back.href)}">${escaped(back.text)}</a></p>`
    : '';
  return plainPage(page.heading, `<p>${escaped(message)}</p>${way}`, page);
}

/** `content` is HTML. */
export function plainPage(
  heading: string,
  content: string,
  { language = 'en', title = `${heading} · First Cup` }: { language?: string; title?: string } = {},
): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; background: light-dark(#faf7f2, #171411); color: light-dark(#211c17, #f3ede4)">
<main><h1 style="font-size: 1.5rem">${escaped(heading)}</h1>
${content}</main>
</body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
