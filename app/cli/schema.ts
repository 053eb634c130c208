import { proposalFileJsonSchema } from '../forms/proposal-file';
import { type Command, noNames, say } from './command';

export const schema: Command = {
  usage: 'schema',
  help: 'Writes the JSON Schema of an offer in a file, for editors and other programs.',
  options: {},
  run: async (_values, names) => {
    noNames(names);
    say(JSON.stringify(proposalFileJsonSchema(), null, 2));
    return 0;
  },
};
