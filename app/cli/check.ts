import { findingsOf, holds } from '../domain/coffee-test/coffee-test';
import { firstFooting } from '../domain/coffee-test/thresholds';
import { type Command, complain, onlyName, say } from './command';
import { errorsText, findingsText } from './findings-text';
import { readProposal } from './read-proposal';
import { todayFrom, todayHelp, todayOption } from './today';

export const check: Command = {
  usage: 'check FILE [--json] [--today YYYY-MM-DD]',
  help: `Puts an offer in a file to the coffee test. FILE may be - for standard input.

  --json              findings as JSON: {"ok", "findings": [{"rule", "field", "sentence", …}]}
  ${todayHelp}

Exit codes: 0 every required rule holds, 1 some do not, 2 the file cannot be read or is not an offer.`,
  options: { json: { type: 'boolean' }, ...todayOption },
  run: async (values, names) => {
    const file = onlyName(names, 'FILE');
    const today = todayFrom(values);
    const read = await readProposal(file);
    if (!read.ok) {
      if (values.json) say(JSON.stringify({ ok: false, errors: read.errors }, null, 2));
      else complain(errorsText(read.errors));
      return 2;
    }
    const findings = findingsOf({ ...read, today, footing: firstFooting(read.offer.currency) });
    const ok = holds(findings);
    say(values.json ? JSON.stringify({ ok, findings }, null, 2) : findingsText(read.offer.title, findings));
    return ok ? 0 : 1;
  },
};
