import type { Lexicon } from '../vague-entry';
import { amounts } from './amounts';
import { changes } from './changes';
import { efforts } from './efforts';
import { feelings } from './feelings';
import { hedges } from './hedges';
import { openEnds } from './open-ends';
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
    exclusions:
      'not included|not part|excluded|not covered|out of scope|(?:is|are) extra|(?:quoted|priced|billed|charged|invoiced|ordered) separately|separate (?:quote|order|offer)',
    references:
      '(?:listed|named|marked|shown|set out|numbered|itemi[sz]ed|specified|given|described|ticked|circled|drawn) (?:there|here|in|on|below|above|by|at|under)|(?:per|to|in|on|from|of|by|see) (?:the )?(?:attached |parts |task |price |enclosed |signed )?(?:list|annex|appendix|schedule|drawing|sheet|section|clause|brief of|parts list|exhibit|table) (?:[A-Z0-9“"-]|of|in|below|above|attached)|in the attached|(?:named|listed) (?:below|above|there)',
    purpose: 'to|for',
    parts: 'including|of which|of them|among them|among which|incl\\.',
    wholes:
      '(?:merged|cut|joined|combined|turned|packed|condensed|edited|collected|bundled|gathered|loaded|taken|put|bound|printed|folded|sorted|filed|rolled|assembled|compiled) (?:[A-Za-z-]{1,20} )?(?:[A-Za-z-]{1,20} )?(?:into|in|to|as)',
    capacities:
      'holds?|holding|seats?|seating|carry|carries|carrying|rat(?:ed|ing)(?: of| for)?|rang(?:e|es|ing)|(?:auto)?scal(?:es?|ing)|accommodat(?:es?|ing)|extends?|extending|tested|loads? of|capacity (?:of|for)|(?:room|space|seats|beds) for|heats?|weigh(?:s|ing)?|priced|works?|temperatures?|pressures?|speeds?|heights?|widths?|depths?|dimmable|adjusts?|adjustable|(?:down )?from [0-9]{1,6}(?: [a-z]{1,8})?',
    people:
      'people|persons|guests|participants|attendees|staff|users|children|seats|diners|delegates|visitors|players|adults|learners|pupils|students|employees|covers',
    capitalsAreNames: true,
  },
  entries: [
    ...amounts,
    ...quantities,
    ...times,
    ...hedges,
    ...efforts,
    ...changes,
    ...qualities,
    ...openEnds,
    ...feelings,
  ],
};
