import { findingsOf, holds } from '../domain/coffee-test/coffee-test';
import { firstFooting } from '../domain/coffee-test/thresholds';
import { documentView } from '../domain/document/document-view';
import { unprintable } from '../press/coverage';
import { pagesOf } from '../press/pages-of';
import { type Command, complain, onlyName, say } from './command';
import { fileSheet } from './file-sheet';
import { errorsText, findingsText } from './findings-text';
import { localeFrom, localeHelp, localeOption } from './locale';
import { printed } from './printed';
import { type ReadProposal, readProposal } from './read-proposal';
import { todayFrom, todayHelp, todayOption } from './today';

export const check: Command = {
  usage: 'check FILE [--json] [--locale LOCALE] [--today YYYY-MM-DD]',
  help: `Puts an offer in a file to the coffee test: what is required first, then advice, the weightiest first.
Prints it to know its pages. FILE may be - for standard input.

  --json                findings as JSON: {"ok", "pages", "findings": [{"rule", "field", "sentence", …}]}
  ${localeHelp}
  ${todayHelp}

Exit codes: 0 every required rule holds, 1 some do not, 2 the file cannot be read or is not an offer. Advice never
changes it.`,
  options: { json: { type: 'boolean' }, ...localeOption, ...todayOption },
  run: async (values, names) => {
    const file = onlyName(names, 'FILE');
    const today = todayFrom(values);
    const locale = localeFrom(values);
    const read = await readProposal(file);
    if (!read.ok) {
      if (values.json) say(JSON.stringify({ ok: false, errors: read.errors }, null, 2));
      else complain(errorsText(read.errors));
      return 2;
    }
    const pages = await pagesOfFile(read, locale);
    const footing = { ...firstFooting(read.offer.currency), ...read.footing, pages };
    const findings = findingsOf({ ...read, today, footing });
    const ok = holds(findings);
    say(values.json ? JSON.stringify({ ok, pages, findings }, null, 2) : findingsText(read.offer, findings));
    return ok ? 0 : 1;
  },
};

/** Null where it cannot be printed here; says so, since the rule that reads it is then left out. */
async function pagesOfFile(read: ReadProposal & { ok: true }, locale: string): Promise<number | null> {
  const leftOut = (why: string) => {
    complain(`read.page was left out: ${why}`);
    return null;
  };
  try {
    const view = documentView(fileSheet(read, { draft: false, locale }));
    const [foreign] = unprintable(view);
    if (foreign) return leftOut(`no font here has ${foreign.character} (${foreign.codePoint}).`);
    return pagesOf(await printed(view));
  } catch (error) {
    return leftOut((error as Error).message);
  }
}
