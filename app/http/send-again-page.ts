import { escaped, linkStyle, plainPage } from './refusal-page';

const buttonStyle =
  'font: inherit; font-weight: 600; padding: 0.6rem 1.1rem; border: 0; border-radius: 10px; background: light-dark(#7a4419, #e0a56b); color: light-dark(#fffaf3, #211306)';

/** More would be no form of ours. */
const mostFields = 4_000;

/**
 * For a form that was sent after the session ended: it holds all that was typed but passwords, and sends it once more.
 * Without script: signing in happens in another tab, and this one waits.
 */
export function sendAgainPage(path: string, address: string, typed: URLSearchParams): string {
  const fields = [...typed]
    .filter(([name]) => !/password|current/i.test(name))
    .slice(0, mostFields)
    .map(([name, value]) => `<textarea hidden name="${escaped(name)}">\n${escaped(value)}</textarea>`)
    .join('\n');
  const action = escaped(address.replace(/^[^?]*/, path));
  return plainPage(
    'Please sign in',
    `<p>You are not signed in any more, so nothing was saved. What you typed waits on this page:
sign in in another tab, come back here, and send it again.</p>
<p><a style="${linkStyle}" href="/sign-in" target="_blank" rel="noopener">Sign in, in another tab</a></p>
<form method="post" action="${action}">
${fields}
<button style="${buttonStyle}">Send it again</button>
</form>`,
  );
}
