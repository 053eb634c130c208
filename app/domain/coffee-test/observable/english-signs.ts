import { englishVerdicts } from './english-verdicts';
import type { ObservableSigns } from './observable-signs';

const things = [
  'keys?|files?|pdf|report|draft|document|documents|documentation|drawings?|slides|spreadsheet',
  'table|list|video|photos?|pictures|recordings?|transcripts?|code|results|prototype|samples?',
  'copy|copies|text|translation|parcel|goods|order|contract|receipts?|certificate|invoice|form',
  'forms|letter|mail|e-?mail|message|link|notes?|minutes|plan|data|export|backup|password',
  'passwords|logo|page|article|manuscript|proofs?|layout|book|poster',
].join('|');
const rooms = [
  'inbox|inboxes|mailbox|letterbox|desk|folder|drive|hands?|post|portal|channel|calendar',
  'calendars|repository|repo|archive|shelf|shelves|wall|warehouse|office|door|site|website',
  'server|system|database|table|room|building|shop|store|bank account|account|safe|binder|vault',
  'drawer|box|boxes|fridge|garage|kitchen|garden|lobby|hall|printer|press|truck|court|registry',
  'ground|bed|beds',
].join('|');
/** Verbs that show nothing, whatever their object. */
const idle = [
  'is|has|was|does|meets|serves|makes|works|feels|fits|reflects|achieves|needs|knows|helps',
  'supports|fulfils|satisfies|exceeds|suits|improves|ensures|brings|gives|adds|boosts|increases',
  'covers|solves|addresses|provides',
].join('|');
const owner = '(?:the|your|their|our|his|her|its|my|a|an|each|every|both|all|any|\\p{L}{2,20}’s)';

export const englishSigns: ObservableSigns = {
  numbers:
    '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen|half|zero|once|twice|first|second|third|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight)',
  acts: [
    '(?:counter)?sign(?:s|ed)|signatures?|initialled|signed off|sign-off|receipts?|in writing',
    'to the (?:cent|penny|gram)|by (?:mail|e-?mail|letter|post|phone|text)',
    'handed (?:over|in|out|back)|hands? over|given back',
    'delivered|received|sent|mailed|e-?mailed|posted|published|uploaded|shipped|submitted|filed',
    'lodged|printed|issued|granted|registered|booked|paid|invoiced|installed|mounted|merged|deployed',
    'pushed|committed|released|launched|archived|exported|imported|migrated|switched on|switched off',
    'turned on|plugged in|scheduled|ordered|recorded|photographed|filmed|measured|weighed|counted',
    'stamped|framed|planted|painted|plastered|labelled|labeled|ticked|crossed off|checked off|listed',
    'named|written down|saved|stored|downloaded|restored|posted|dispatched|collected|picked up by',
    'returned|transferred|notari[sz]ed|certified|presented|shown|demonstrated|played|screened',
    'announced|attached|pinned|hung|replaced|removed|deleted|emptied|sealed|locked|unlocked|unpacked',
    'assembled|laid|fitted|connected',
    'approved|approves|approval|accepted by|acknowledge[sd]?|confirm(?:s|ed)?|confirmation|go-ahead',
    'passes|passed|has passed',
    'live|online|in production|on staging|go(?:es)? live|publicly visible|downloadable|app store',
    'in print',
    `(?:is|are|be|was|were) (?:in|on|at|with|back with|back at|back in|out|up) (?:the |your |their |our |his |her |\\p{L}{2,20}’s )?(?:\\p{L}{2,15} )?(?:${rooms})`,
    'taken place|took place|takes place|been held|was held|were held|is over|are over|has ended',
    'have ended|ended|has started|have started|has begun|moved in|moved out|left the building',
  ].join('|'),
  nothings: [
    '(?:value|support|help|assistance|service|benefits?|results?|improvements?|quality|work|job|advice) (?:is|are|was|were|has been|have been) (?:fully |properly )?(?:delivered|received|shown|provided|demonstrated|presented)',
    '(?:work|job|project|phase|engagement|task|(?:support |trial )?period|collaboration) (?:is|are|has) (?:over|ended|done)',
    'one of (?:them|us|you)',
  ].join('|'),
  minds: [
    'happy|happier|happiness|satisf(?:y|ied|action|actory|ying)|pleased|content with|comfortable',
    'comfortably|confident|confidence|convinced|delighted|at ease|relaxed|glad|proud',
    'understand(?:s|ing)?|understood|aware|awareness|familiar|feels?(?!-)|felt|felt by|trusts?',
    'believes?',
    'likes?|loves?|enjoys?|appreciates?|thinks?|agrees?|agreed|agreement|on board|aligned|alignment',
    'clear|clarity|(?:knows?|knowing) (?:how|what|why|about)|used to|engaged|motivated|inspired',
    'secure|embedded|adopted|established|settled|running|sorted|taken care of|handled|covered',
    'supported|higher|lower|increased|reduced|picked up|growing|grown|used regularly|looked after',
    'interested|in the picture|up to speed|on the same page',
    'good|great|nice|fine|well|better|best|improved?|improves|improvements?|optimi[sz]ed|enhanced',
    'stronger|faster|easier|easy|smooth|smoothly|properly|correctly|adequate(?:ly)?',
    'appropriate(?:ly)?|sufficient(?:ly)?|acceptable|reasonable|successful(?:ly)?|success',
    'professional(?:ly)?|quality|high standard|standards?|excellent|perfect(?:ly)?|beautiful',
    'attractive|modern|engaging|clean|tidy|neat|robust|stable|reliable|user-friendly|intuitive',
    'attractive|efficient(?:ly)?|effective(?:ly)?|in (?:good )?(?:shape|order|place|condition)',
    'on track|under control|as (?:agreed|expected|planned|discussed|intended|needed|required|desired)',
    'expectations?|requirements|needs|goals|objectives|ready',
  ].join('|'),
  places: [
    // A verb with its object is an act; these are not.
    `(?!${idle})\\p{L}{2,14}s (?:(?:a|an|the|its|your|their|each|every|both|no) \\p{L}{1,20}|it|through|on command)`,
    '(?:switch|turn|go|come|start|stop)(?:es|s)? (?:on|off|out|up|down)',
    '(?:has|have) (?:gone|come) (?:out|in|up|down|off|back)',
    '(?:has|have) been (?:read|sung|heard|eaten|tasted|driven|worn|run|tested|opened|used|visited|walked|given|taken|put|set|sent|cut|built|drawn|made|planted)',
    '(?:is|are) (?:green|red|blue|white|black|grey|yellow|dry|void|straight|level|scrapped|watertight|sold|built|planted|drawn|cut|sewn|welded|baked|cooked|closed|resolved)',
    `(?:in|on|at|inside|outside|behind|above|under|below|beside|along|across|next to|into|onto|between) ${owner} \\p{L}{2,20}`,
    `(?:is|are|lies?|back|left|waits?|waiting|been) (?:back )?(?:with|at|in|on) (?:you|them|us|him|her|me|${owner} \\p{L}{2,20}|\\p{L}{3,20})`,
    '(?:arrive[sd]?|opens?|opened|rings?|rang|prints?|displays?|lists?|states?|carries|carry|bears?|shows?|sends?|plays?|scans?|redirects?|points? to|points|lights? up|blinks?|boots?|loads?|closes?|closed|answers?|answered|replied|replies|hangs?|stands?|lies?|fits into|holds?|reads|matches|match|equals?|adds? up|balances?|reconciles?|reconciled|fires|flows?|turns? (?:on|green|red)|appears?|says|writes|agree to|burns?|blooms?|sprouts?|dries|is (?:open|closed|empty|full|dry|gone|up|down|on|off|there|here|lit|set up))',
    '(?:has|have) (?:named|chosen|picked|said|written|replied|answered|logged in|run|opened|tested|read|used|started|attended|listened|watched|ticked|checked|tried|seen|taken|made|bought|cooked|ordered|reviewed|commented|voted|decided|spoken|met|called|visited|tasted|worn|driven|walked|moved|played|presented|told|asked|clicked|scanned|left|entered|filled in|completed the|got|the|its|their|a|your|no)',
    `(?:you|they|we|both|each|everyone|everybody|all|\\p{L}{2,20}) (?:hold|holds|get|gets|have|has|receive|receives) (?:a|an|the|it|them|access|${things})`,
    '(?:has|have) (?!been|finished|completed|done|provided|supported|helped|fixed|solved|resolved|dealt|handled|addressed|worked|accepted|achieved|reached|succeeded)\\p{L}{2,15}(?:ed|en|wn|d|t) (?:the|every|each|all|both|their|its|it|a|an|your|our)',
    'buy|bought|pay|order|register|reply|attend|arrive|vote|subscribe|sign up|fill in|log in',
    'publish|turn up|showed up|share (?:a|the|one)|send|find (?:the|it)',
    'in front of|in (?:the|your|our|his|her) presence|without (?:my|our|your) help|gone by',
    'have passed|exist|weighs?|measures?|costs?',
    `can (?:log in|open|download|print|place an order|pay|book|scan|see|play)`,
    '(?:no|without a|without any|without) (?:warnings?|errors?|outages?|interruptions?|complaints?|incidents?|accidents?|leaks?|drips?|gaps?|open (?:tickets?|comments?|points?|items?)|red|overdue)',
  ].join('|'),
  verdicts: englishVerdicts,
};
