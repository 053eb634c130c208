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
    return answer.status < 500 ? ((await answer.json()) as AutosaveAnswer) : null;
  } catch {
    return null;
  }
}
