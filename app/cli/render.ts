import { findingsOf, holds } from '../domain/coffee-test/coffee-test';
import { firstFooting } from '../domain/coffee-test/thresholds';
import { documentView } from '../domain/document/document-view';
import { unprintable } from '../press/coverage';
import { type Command, complain, onlyName, say, textOf, UsageError } from './command';
import { fileSheet } from './file-sheet';
import { errorsText, findingsText } from './findings-text';
import { localeFrom, localeHelp, localeOption } from './locale';
import { printed } from './printed';
import { readProposal } from './read-proposal';
import { todayFrom, todayHelp, todayOption } from './today';
import { writeWhole } from './write-file';

export const render: Command = {
  usage: 'render FILE -o OUT.pdf [--draft] [--locale LOCALE] [--today YYYY-MM-DD]',
  help: `Prints an offer in a file as a PDF. FILE and OUT.pdf may be - for standard input and output.
Refuses an offer that fails the coffee test.

  -o, --output OUT.pdf  where to write it
  --draft               print it anyway, marked as a draft
  ${localeHelp}
  ${todayHelp}

Exit codes: 0 printed, 1 refused, 2 the file cannot be read or is not an offer.`,
  options: {
    output: { type: 'string', short: 'o' },
    draft: { type: 'boolean' },
    ...localeOption,
    ...todayOption,
  },
  run: async (values, names) => {
    const file = onlyName(names, 'FILE');
    const output = textOf(values.output);
    if (!output) throw new UsageError('-o OUT.pdf is missing.');
    const locale = localeFrom(values);
    const draft = values.draft === true;
    const today = todayFrom(values);
    const read = await readProposal(file);
    if (!read.ok) {
      complain(errorsText(read.errors));
      return 2;
    }
    const footing = { ...firstFooting(read.offer.currency), ...read.footing };
    const findings = findingsOf({ ...read, today, footing });
    if (!holds(findings) && !draft) {
      complain(`${findingsText(read.offer, findings)}\n\nNothing was printed. --draft prints it anyway.`);
      return 1;
    }
    const view = documentView(fileSheet(read, { draft, locale }));
    const foreign = unprintable(view);
    if (foreign.length > 0) {
      const list = foreign.map(
        ({ character, codePoint, text }) => `  ${character} (${codePoint}) in “${text}”`,
      );
      complain(`No font here has these characters, so nothing was printed:\n${list.join('\n')}`);
      return 1;
    }
    const pdf = await printed(view);
    if (output === '-') process.stdout.write(pdf);
    else {
      try {
        await writeWhole(output, pdf);
      } catch (error) {
        complain(`${output} could not be written: ${(error as Error).message}`);
        return 1;
      }
      say(`Printed ${output}`);
    }
    return 0;
  },
};
