const headings: Record<number, string> = {
  400: 'That request cannot be read',
  403: 'Not from here',
  404: 'There is nothing here',
  405: 'That cannot be done here',
  409: 'That does not fit any more',
  413: 'Too large',
  415: 'Not a form',
  503: 'Not right now',
};

export const headingOf = (status: number): string => headings[status] ?? 'Something went wrong';

/** A page for what is answered before, or outside, the site's own pages. No script, no style sheet. */
export const refusalPage = (status: number, message: string): string =>
  smallPage({
    language: 'en',
    title: `${headingOf(status)} · First Cup`,
    heading: headingOf(status),
    message,
    back: { href: '/', text: 'To the first page' },
  });

/** The same in any language, with a way back or none. */
export function smallPage(page: {
  language: string;
  title: string;
  heading: string;
  message: string;
  back: { href: string; text: string } | null;
}): string {
  const { language, title, heading, message, back } = page;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem">
<main><h1 style="font-size: 1.5rem">${escaped(heading)}</h1>
<p>${escaped(message)}</p>
${back ? `<p><a href="${escaped(back.href)}">${escaped(back.text)}</a></p>` : ''}</main>
</body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
