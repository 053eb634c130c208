import type { VagueEntry } from '../vague-entry';

const plural = '[\\p{L}]{1,19}[a-rt-z]s';
const mass =
  '(?:inspiration|materials?|equipment|hardware|software|content|stuff|information|data|furniture|paperwork|media|work|gear|kit|artwork|literature|documentation|correspondence|admin|bits|costs|feedback|expenditure|research|training|help)';

/** Where a text or a line of it begins. */
const start = '(?<![^\\n])';
/** It is one thing, or it is known which ones. */
const oneOfThem =
  '(?:(?:the|your|our|their|an?|this|these|both|each|every|all|no|his|her|my|its) |(?:stairs|steps|keys|minutes|accounts|curtains|terms|bylaws|instructions|results|trousers|premises|series|lyrics|news|rules|notes|costs|access|business|process|address|press|headquarters|credits|statutes|directions|goods|clothes|glass|always|is|was|has|this|as|its|proceeds|grounds|gas|bus|plus|status|analysis|basis|less|works|rights|thanks|sales|logistics|lets|gives|makes|takes|sends|shows|stores|prints|lists)(?![\\p{L}]))';

/** Conditions, sets and ends that nobody has drawn a line around. */
export const openEnds: readonly VagueEntry[] = [
  {
    id: 'uncounted',
    words: [
      `${start}(?!${oneOfThem})(?:[\\p{L}-]{2,20} )?(?:[\\p{L}-]{2,20} )?(?!${oneOfThem})${plural}(?= (?:for|to|about|with|at|from|when|as|until|over|kept|made|after|where|that|who|which|across|around|during|suited|chosen|picked|tailored|adapted|geared|matching|while|of (?:the|your|our) [\\p{L}]{2,20}(?:s|t|y|e|n|r)(?![\\p{L}])))`,
      `${start}(?:[\\p{L}-]{2,20} )?[\\p{L}]{2,16}ing(?= (?:for|across|around|during|about|while|over|of (?:everything|anything|the |your |our )?(?:[\\p{L}-]{2,20} )?[\\p{L}]{1,18}[a-rt-z]s))`,
      `${start}[\\p{L}-]{2,16}ing (?:up |out )?(?:your|our|all) (?:[\\p{L}-]{2,20} )?${plural}`,
      `${start}(?:[\\p{L}-]{2,20} )?(?:care|cover|storage|upkeep|transport|entertainment|tuition|practice|coverage|protection|assistance|representation|catering|copy|content|research|food|furniture|photography|security|hospitality|bookkeeping|admin|translation) (?:for|on|with|during|across|around|over|that|from)`,
      `${start}(?:write|edit|proofread|translate|photograph|film|shoot|create|produce|develop|design|make|build|prepare|plan|organi[sz]e|arrange|find|source|supply|provide|deliver|clean|repair|fix|replace|update|review|check|test|book|paint|install|set up|run|host|lead|teach|cook) (?:your |our |all |new )?(?:[\\p{L}-]{2,20} )?(?!${oneOfThem})${plural}`,
    ],
    why: 'How many of them, each of you will guess.',
    sharper: '___ (the number) of them',
    releasedBy: 'figure',
  },
  {
    id: 'open-condition',
    words: [
      'wherever|whoever|whichever|whomever|however (?:many|much|long|often|far|big|small)',
      'as you (?:send|like|wish|want|go|see fit|need|please)|when (?:released|published|they’re)',
      'until (?:you (?:approve|agree|say)|approved|approval|further)',
      'everything (?:you|they|we|your)|as and when|if and when',
      '(?:when|whenever|if|in case|should) (?:something|anything|things|problems|issues|questions|the need|someone|anyone|the (?:mood|weather|budget|diary|schedule))',
      '(?:if|should) you (?:<w> )?(?:need|want|wish|like|get stuck|require|prefer|change your mind|run into|have (?:any|questions))',
      'if the <w> (?:looks?|needs?|feels?|seems?|is)',
      'if (?:it helps|need be|there is (?:time|room|interest|demand)|there’s (?:time|room|interest|demand)|time allows|we have time|(?:budget|space|light|weather) (?:permits|allows))',
      'when (?:useful|helpful|it suits|it’s quiet|things (?:are|get)|you (?:need|want|like|feel|get))',
      'as (?:they|it|these|those|things|we|questions|issues|problems|requests|needs|orders|bookings) (?:<w> )?(?:comes?|arises?|arrives?|crops?|emerges?|occurs?|learn|go|grow|evolve|develop|change|lands?|roll|turn|pop|accumulate)(?: (?:in|up|along|out))?',
      'as (?:the |your )?(?:work|project|season|build|term|story|year|job|process|business|site|team|book|course|garden) (?:<w> )?(?:goes|progress(?:es)?|develops?|evolves?|unfolds?|proceeds?|grows?|changes?|moves|takes shape)',
      'where (?:they|it|these|the <w>|your <w>) (?:<w> )?(?:looks?|seems?|needs?|feels?|calls?|could|falls? short|lags?)',
      'where (?:it|they) (?:has|have) <w>',
      'where (?:we|you|i) (?:can|want|like|need|think|see|feel)',
      'where it (?:is|’s) (?:most |really |badly )?(?:needed|wanted|useful|worth)',
      '(?:needs|needing|that need|in need of) (?:some |a bit of |most |your |urgent )?(?:attention|love|work|care|improvement|fixing|doing|replacing|repair)',
      '(?:calls?|calling|asks?) for it|on your mind',
      '(?:comes?|crops?|turns?|pops?|shows?) up(?: (?:during|along|on|as)|(?=\\s?(?:[.,;:!?)]|$)))',
      'depending on (?:the |your |our |how |what |when |which )?(?:<w> )?(?:yield|weather|budget|progress|interest|results?|feedback|circumstances|size|number|amount|state|outcome|season|stock|priority|priorities|capacity|workload|scope|complexity|time|mood|situation|response|goes|much|many|long|need|like|find|turnout|findings)',
      'what(?:ever)? (?:is|’s|needs?) (?:<w> )?(?:worn|broken|needed|missing|necessary|wrong|left|old|outdated|doing|fixing|replacing|possible|feasible|there|useful|important)',
      'what (?:you|we|they) (?:need|want|like|find|prefer)',
      '(?:while|as long as) the <w> (?:last|lasts|run|runs|go|goes)',
      '(?:when|if) (?:<w> )?(?:goes|go) wrong',
      '(?:reported|found|raised|noticed|discovered) (?:after|during|later|along)|at a pace',
      'along the way|here and there',
      '(?:see|seeing) (?:what|where|how) (?:we|you|it|they|comes|works|happens|sticks|things|can)',
      'as (?:many|much|often|far|long|little) (?:<w> )?as (?:the <w>|you|we|they|time|space|it|budget|your <w>) (?:<w> )?(?:allows?|permits?|can|want|needs?|likes?|takes|wish|lasts?|runs?|goes|holds?)',
      'for as long as',
    ],
    why: 'Who decides when that is?',
    sharper: '___ times before ___, or only if ___',
    notAfter: ['no matter'],
    notBefore: [
      '(?:<w> )?(?:comes (?:first|later|last|sooner|earlier)|is (?:the )?(?:earlier|earliest|later|latest|sooner|lower|higher|greater|less|lesser|first|shorter|longer))',
      '(?:in|on|within) (?:the )?(?:folder|list|table|annex|sheet|bank statement)',
    ],
  },
  {
    id: 'open-end',
    words: [
      '(?:until|till) (?:it|they|this|that|everything|everyone|all|things|the <w>|your <w>|you|we|he|she) (?:<w> )?(?:is|are|feels?|looks?|sounds?|reads?|works?|shines?|sparkles?|runs?|fits?|sits?|gets?|love|like|know|knows|can|wind|winds|settles?|have|has|finds?|flows?|understands?|picks up|agrees?|thinks?|gels?|clicks?) (?:<w> )?(?:stable|stabilises|ready|right|good|great|fine|perfect|better|well|natural|smooth|smoothly|happy|comfortable|clean|clear|strong|settled|sorted|settle|settles|down|room|space|time|confidence|it|the <w>|nice|done|finished|professional|cope|spotless|fresh|back to normal|normal|in order|radio|fluent)',
      '(?:until|till) (?:it|they|this|everything|the <w>|you|we|things|all) (?:shines?|sparkles?|works?|clicks?|gels?|flows?|fits?|settles?|feels? <w>|looks? <w>|sounds? <w>|reads well|runs? <w>|improves?|(?:wind|calm|quieten|settle|slow|die)s? down)',
    ],
    why: 'Nobody can see it from outside, so it need never end.',
    sharper: 'after ___ rounds, or on ___',
    releasedBy: 'quantity',
    notBefore: ['(?:signed|paid|delivered|published)'],
  },
  {
    id: 'open-set',
    words: [
      `(?:other|further|associated|connected|surrounding|neighbouring|comparable|supporting|complementary|accompanying|remaining|relating|assorted) (?:${mass}|${plural})`,
      `similar ${mass}`,
      `(?:custom|bespoke|hand-?picked|curated|discounted|seasonal|constructive|practical|illustrative|high-value|targeted|eye-?level|tailored) (?:${mass}|${plural})`,
      '(?:answer|handle|field|deal with|respond to|process|reply to|manag)(?:s|es|e|ing)? (?:<w> )?(?:<w> )?(?:enquiries|inquiries|queries|questions|calls|emails|requests|complaints|tickets|messages|orders|comments|reviews|bookings|paperwork|correspondence)',
      'everything (?:around|about|else)|on the side|a round-?up of',
      '(?:main|key|major|principal|central|core|top) (?:<w> )?(?:items|points|rooms|areas|topics|pages|products|themes|features|findings|sections|competitors|markets|channels|messages|questions|tasks|parts|documents|customers|suppliers|risks|contacts|accounts|contracts|processes|people|decisions|trends|players|terms|dishes|systems|steps|scenes|moments|photos|events|locations|keywords)',
      '(?:tools|systems|apps|channels|software|documents|files|pages|platforms|services|features|things|languages|formats|sites|plants|colours) (?:that )?(?:your <w>|you|they|we) (?:already |currently |most |usually )?(?:uses?|needs?|likes?|wants?|loves?|reads?|prefers?|rely)',
      'bits (?:and (?:pieces|bobs)|of)|odds and ends|bells and whistles|all the trimmings',
      'this and that|and stuff|stuff like|ins and outs',
      'any (?:<w> )?(?:repairs|extras|gaps|leaks|faults|damage|follow-ups?|additions|mistakes|snags|defects|feedback|paperwork|disputes|obstacles|hiccups|glitches|works?|leftovers|loose ends|missing|surplus)',
      `any ${plural} (?:you|your|we|they|the|that|which|it|left|remaining|still|needed|required)`,
      'all (?:of )?(?:your|our|their|the) (?:<w> )?(?:[\\p{L}]{3,12}ing|admin|communications?|logistics|bookkeeping|correspondence|travel|paperwork|hassle|stress|details|extras|small print|essentials|basics)',
    ],
    why: 'It leaves the list open.',
    sharper: 'only: ___, ___ and ___',
    releasedBy: 'quantity',
    notAfter: ['(?:each|on the|no|no-one)', '(?:at|by|in|of) any'],
    notBefore: [
      '(?:<n>|o[’ ]clock|words|hand|side|sides|times?|parties)',
      '(?:transactions?|managers?|lists?|settings?) ',
    ],
  },
  {
    id: 'set-of',
    words: [
      'a (?:full |complete |nice |small |basic |simple |whole |new |fresh )?(?:set|suite|collection|spread|library|portfolio|pool|pipeline|bank|stack|stream|programme|string) of',
    ],
    why: 'It says more than one and no more than that.',
    sharper: 'a set of ___ (the number)',
    releasedBy: 'quantity',
    notBefore: [
      '(?:<w> )?(?:accounts|keys|terms|minutes|scales|stairs|steps|tyres|drums|cutlery|tools|wheels|curtains|bagpipes|teeth|england|america|scotland|china|ireland)',
      '(?:the|your|this)',
    ],
  },
  {
    id: 'uncounted-work',
    words: [
      '(?:revisions|amendments|alterations|re-?edits|bug ?fix(?:es|ing)|call[ -]?outs?|touch-ups|snagging|reworks?|reworking|repairs (?:to|of|as|around|in|on|at))',
      '(?:fixes|changes|edits|corrections|updates|adjustments|repairs|improvements|requests|questions|fixing|additions) (?:<w> )?(?:after|post|following|during|throughout|along the way|later|afterwards|on the day|over time)',
      'last[ -]minute (?:<w>)',
      '(?:gentle|light|some|ongoing|active|close|personal|proactive|warm) (?:follow-ups?|reminders|chasing)',
      '(?:chas|nudg|hound)(?:e|es|ed|ing) (?:up )?(?:your|the|late|unpaid|people|them|anyone|suppliers|customers|clients|guests|as|and|for)',
      'follow(?:s|ed|ing)? up (?:with|on)',
    ],
    why: 'You don’t know yet how many there will be.',
    sharper: '___ of them, from one list, by ___',
    releasedBy: 'quantity',
    notAfter: ['of', 'on', 'about', 'clause', 'track', 'unpublished'],
    notBefore: [
      '(?:lists?|logs?|forms?|clause|column|history|paint|pen|letters?|kit|plan|policy|sheet|report|fee|charge|booking|deal|tickets?|marked|made (?:on|in|by))',
    ],
  },
];
