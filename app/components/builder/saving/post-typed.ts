import { type Field, type Marks, writeMarks } from '~/domain/merging';
import type { Held } from '../use-builder';
import { type Entries, formDataOf } from './kept-text';

/** What the server says to an autosave: what it holds by now, and why it saved nothing where it refused. */
export type AutosaveAnswer = { held?: Held; conflicts?: Field[]; message?: string };

const patienceMs = 15_000;
/** Browsers carry no more than 64 KB beyond the end of a page. */
const mostBeyondPage = 60_000;

/** Sends what is typed. Null where nobody answered, or the server could not just now: it is to be sent again. */
export async function postTyped(
  address: string,
  entries: Entries,
  from: Marks,
): Promise<AutosaveAnswer | null> {
  const form = formDataOf([...entries, ['started.from', writeMarks(from)]]);
  const size = entries.reduce((sum, [name, value]) => sum + 3 * (name.length + value.length) + 200, 0);
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: form,
      keepalive: size < mostBeyondPage,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.status >= 500) return null;
    const isJson = answer.headers.get('Content-Type')?.includes('json');
    return isJson ? ((await answer.json()) as AutosaveAnswer) : { message: refusalOf(answer.status) };
  } catch {
    return null;
  }
}

/** Said with a way to sign in. */
export const signedOut =
  'You are not signed in any more, so this is not saved. Sign in, come back, and press Save.';

/** What is refused before a route sees it is answered with a page, and sending the very same again helps nobody. */
function refusalOf(status: number): string {
  switch (status) {
    case 413:
      return 'This is more than fits here, so it is not saved. Shorten it.';
    case 401:
      return signedOut;
    case 403:
      return 'The server takes nothing from this address. Open the page where you usually do, and save it there.';
    case 400:
    case 415:
      return 'This did not arrive whole, so it is not saved. Press Save, or load the page again.';
    default:
      return 'The server could not take this, so it is not saved. Load the page again.';
  }
}
