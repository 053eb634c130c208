import type { Lexicon } from '../vague-entry';
import { amounts } from './amounts';
import { changes } from './changes';
import { efforts } from './efforts';
import { hedges } from './hedges';
import { qualities } from './qualities';
import { quantities } from './quantities';
import { times } from './times';

export const english: Lexicon = {
  grammar: {
    numbers:
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|dozen|half|once(?= (?:a|an|per|every|more|on)|[,.;]|$)|twice|single|zero|pair',
    months:
      'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
    joins: 'and|plus|with|or|as well as|&',
    until: 'until|till|through|to|ends? on|ending|between',
    comparisons: 'under|below|above|over|less than|fewer than|more than|at least|at most|to|by|than|of',
    within: 'in|within|for|over|after|during|the (?:first|next|last)|every|per',
    spans: 'days?|weeks?|months?|years?|hours?|working days?|business days?',
    denials:
      "no|not|without|never|none of|excluding|excludes?|except|nor|neither|instead of|rather than|free of|n[’']t|cannot",
    exclusions: 'not included|not part|excluded|not covered|out of scope|(?:is|are) extra',
    purpose: 'to|for',
    capitalsAreNames: true,
  },
  entries: [...amounts, ...quantities, ...times, ...hedges, ...efforts, ...changes, ...qualities],
};
