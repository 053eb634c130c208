import { entriesFrom } from './short-entries';
import type { Lexicon } from './vague-entry';

export const german: Lexicon = {
  grammar: {
    numbers:
      'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|fünfzig|hundert|halb(?:e|er|es|en)?|einmal|zweimal|dreimal|null',
    months: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
    joins: 'und|sowie|plus|mit|oder',
    until: 'bis|bis zum|endet am|zwischen',
    comparisons: 'unter|über|mindestens|höchstens|auf|um|als|von',
    within: 'in|innerhalb von|binnen|nach|pro|je',
    spans: 'Tage?n?|Wochen?|Monate?n?|Stunden?|Jahre?n?',
    denials: 'kein|keine|keinen|keiner|keinem|nicht|ohne|nie|außer|statt',
    exclusions: 'nicht enthalten|nicht inbegriffen|ausgeschlossen',
    purpose: 'zur|zum|für|um',
    capitalsAreNames: false,
  },
  entries: entriesFrom(
    [
      {
        kind: 'amount',
        words: [
          'unbegrenzt(?:e|er|es|en|em)?|unbeschränkt(?:e|er|es|en|em)?',
          'beliebig(?:e|er|es|en|em)?(?: viele?)?',
          'so (?:viel|viele|oft|lange) wie (?:nötig|möglich|gewünscht)',
        ],
      },
      {
        kind: 'amount',
        words: [
          'bis zu <n>|ab [0-9]{1,9}(?: ?€| euro| eur| chf)|circa|ca\\.?|ungefähr|etwa <n>|rund <n>',
          'schätzungsweise|plus/minus',
        ],
      },
      {
        kind: 'quantity',
        words: [
          'diverse[rsnm]?|verschiedene[rsnm]?|mehrere[rsnm]?|einige[rsnm]?|ein paar|viele[rsnm]?',
          'zahlreiche[rsnm]?|eine (?:reihe|vielzahl|auswahl|handvoll|menge) (?:von|an)?|etliche[rsnm]?',
          'manche[rsnm]?',
        ],
        notBefore: ['<n>'],
      },
      {
        kind: 'list',
        words: [
          'usw\\.?|etc\\.?|u\\. ?a\\.?|und so weiter|und (?:vieles )?mehr|und ähnliche[rsnm]?',
          'oder ähnliche[rsnm]?|u\\. ?ä\\.?|o\\. ?ä\\.?|unter anderem|und/oder|und weitere[rsnm]?',
          'sonstige[rsnm]?|insbesondere|zum beispiel|z\\. ?b\\.?',
        ],
      },
      {
        kind: 'time',
        words: [
          'zeitnah(?:e|er|es|en|em)?|schnellstmöglich(?:e|er|es|en)?|so schnell wie möglich',
          'so bald wie möglich|baldmöglichst|baldigst|zügig(?:e|er|es|en|em)?|umgehend(?:e|er|es|en)?',
          'rechtzeitig(?:e|er|es|en)?|in kürze|demnächst|zu gegebener zeit',
          'schnell(?:e|er|es|en|em)? (?:reaktion|antwort|hilfe|umsetzung|bearbeitung|lieferung|rückmeldung)',
          'bald|kurzfristig(?:e|er|es|en)?',
        ],
      },
      {
        kind: 'often',
        words: [
          'laufend(?:e|er|es|en|em)?|fortlaufend(?:e|er|es|en|em)?|kontinuierlich(?:e|er|es|en|em)?',
          'dauerhaft(?:e|er|es|en|em)?|ständig(?:e|er|es|en|em)?|regelmäßig(?:e|er|es|en|em)?',
          'gelegentlich(?:e|er|es|en|em)?|rund um die uhr|jederzeit|langfristig(?:e|er|es|en|em)?',
          'wöchentliche[rsnm]? (?:termine|treffen|berichte|meetings|calls)',
          'monatliche[rsnm]? (?:berichte|treffen|reports|updates)|immer wieder',
        ],
        notBefore: ['(?:nummer|meter|jahr|jahres|kosten|betrieb)'],
      },
      {
        kind: 'open',
        words: [
          '(?:bei|nach|je nach) bedarf|bedarfsgerecht(?:e|er|es|en|em)?|wenn nötig',
          'falls (?:nötig|erforderlich|gewünscht|möglich)|sofern (?:möglich|nötig|erforderlich)',
          'soweit (?:möglich|nötig|erforderlich|sinnvoll)|wo (?:nötig|möglich|sinnvoll)',
          'auf (?:anfrage|wunsch|zuruf|abruf)',
          'nach (?:absprache|vereinbarung|aufwand|ermessen|rücksprache)|in absprache|gegebenenfalls',
          'ggf\\.?|noch (?:festzulegen|zu klären|offen|zu definieren)',
          'wird noch (?:festgelegt|geklärt|bestimmt|definiert|vereinbart)|flexibel|flexible[rsnm]?',
          'bis (?:sie|ihr|du|alle|der kunde) zufrieden (?:sind|seid|bist|ist)',
        ],
        notBefore: ['(?:schläuche|rohre|leitungen|kabel|dichtungen)'],
      },
      {
        kind: 'hedge',
        words: [
          'möglichst|bestmöglich(?:e|er|es|en|em)?|nach besten kräften|bemühen|bemüht|versuchen',
          'versucht|anstreben|angestrebt|hoffentlich|idealerweise|in der regel|normalerweise',
          'üblicherweise|voraussichtlich|eventuell|evtl\\.?|vielleicht|im prinzip|grundsätzlich',
        ],
      },
      {
        kind: 'effort',
        words: [
          // Most of them end a longer word: Rechtsberatung.
          '[\\p{L}]{2,20}(?:beratung|betreuung|unterstützung|begleitung|pflege|wartung|koordination|überwachung)',
          'unterstützung|unterstützen|unterstützt|hilfe|helfen|hilft|begleitung|begleiten|beratung',
          'beraten|betreuung|betreuen|betreut|koordination|koordinieren|koordinierung|abstimmung',
          'support|pflege der|wartung|überwachung|monitoring|mitarbeit|mitwirkung|coaching|schulung der',
          'zusammenarbeit|kümmern|projektmanagement|verwaltung der|arbeit(?:en)? an',
        ],
        notBefore: ['(?:team|seite|vertrag|protokoll|plan|handbuch|hotline|raum)'],
      },
      {
        kind: 'change',
        words: [
          '[\\p{L}]{2,20}(?:optimierung|verbesserung|steigerung|senkung)',
          'verbesser(?:n|t|te|ung|ungen)|verbesserte[rsnm]?|optimier(?:en|t|te|ung|ungen)',
          'optimierte[rsnm]?|steiger(?:n|t|ung)|erhöh(?:en|t|ung)|maximier(?:en|t|ung)',
          'minimier(?:en|t|ung)|reduzier(?:en|t|ung)|senk(?:en|ung)|stärk(?:en|t|ung)',
          'beschleunig(?:en|t|ung)|vereinfach(?:en|t|ung)|modernisier(?:en|t|ung)',
          'ausbau(?:en)? (?:der|des|ihrer)|fördern|förderung|sicherstell(?:en|ung)|sicherzustellen',
          'gewährleisten|stellt sicher|weiterentwickl(?:eln|ung)|mehr (?!als)[\\p{L}]{3,20}',
          'weniger (?!als)[\\p{L}]{3,20}|bessere[rsnm]?|besser|schneller|effizienter|höhere[rsnm]?',
        ],
      },
      {
        kind: 'quality',
        words: [
          'hochwertig(?:e|er|es|en|em)?|professionell(?:e|er|es|en|em)?|modern(?:e|er|es|en|em)?',
          'ansprechend(?:e|er|es|en|em)?|benutzerfreundlich(?:e|er|es|en|em)?',
          'nutzerfreundlich(?:e|er|es|en|em)?|umfassend(?:e|er|es|en|em)?',
          'ganzheitlich(?:e|er|es|en|em)?|maßgeschneidert(?:e|er|es|en|em)?',
          'individuell(?:e|er|es|en|em)?|innovativ(?:e|er|es|en|em)?|nachhaltig(?:e|er|es|en|em)?',
          'effizient(?:e|er|es|en|em)?|effektiv(?:e|er|es|en|em)?|optimal(?:e|er|es|en|em)?',
          'erstklassig(?:e|er|es|en|em)?|reibungslos(?:e|er|es|en|em)?|nahtlos(?:e|er|es|en|em)?',
          'robust(?:e|er|es|en|em)?|zuverlässig(?:e|er|es|en|em)?|stand der technik',
          'auf dem neuesten stand|gut(?:e|er|es|en|em)?|schön(?:e|er|es|en|em)?|best practices?',
          'zufrieden(?:e|er|en)?|zufriedenheit|frisch(?:e|er|es|en|em)?',
        ],
      },
      {
        kind: 'fitting',
        words: [
          'angemessen(?:e|er|es|en|em)?|geeignet(?:e|er|es|en|em)?|passend(?:e|er|es|en|em)?',
          'relevant(?:e|er|es|en|em)?|notwendig(?:e|er|es|en|em)?|erforderlich(?:e|er|es|en|em)?',
          'nötig(?:e|er|es|en|em)|ausreichend(?:e|er|es|en|em)?|entsprechend(?:e|er|es|en|em)',
          'sinnvoll(?:e|er|es|en|em)?|üblich(?:e|er|es|en|em)',
          'kleinere[rsnm]? (?:änderungen|anpassungen|korrekturen|arbeiten)|allgemeine[rsnm]?',
          'weitere[rsnm]? (?:arbeiten|leistungen|aufgaben|anpassungen|änderungen)',
        ],
      },
    ],
    {
      amount: 'genau ___',
      quantity: '___ (die Zahl)',
      list: 'nur: ___, ___ und ___',
      time: 'bis ___ Uhr am ___',
      often: 'jeden ___, insgesamt ___ Mal, zuletzt am ___',
      open: '___ Mal bis zum ___',
      hedge: '(weglassen, oder sagen, wovon es abhängt: ___)',
      effort: '___ Stunden bis zum ___',
      change: 'von ___ auf ___, gemessen an ___',
      quality: 'besteht diese ___ Prüfungen: ___',
      fitting: 'das heißt: ___ und ___',
    },
  ),
};
