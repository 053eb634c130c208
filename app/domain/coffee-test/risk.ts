import { type Language, languages } from '../proposal';
import type { Mark, Rule } from './rule';

/** What tells a client that they lose much: in the offer's language, as patterns. */
const losses: Record<Language, readonly string[]> = {
  en: [
    'non-?refundable',
    "(?:not|never|won[’']t be|isn[’']t|aren[’']t|cannot be|can[’']t be) (?:be )?(?:refund(?:ed|able)|returned|repaid|reimbursed|paid back)",
    '(?:no|without) (?:refunds?|money back|reimbursement|warranty|guarantees?)',
    '(?:deposit|payment|fee|money) (?:is|are|will be|stays|remains) (?:lost|kept|forfeit(?:ed)?|retained|ours)',
    '(?:we|i) (?:will )?(?:still )?keep (?:the|your|all|any) (?:deposit|money|payments?|fees?)',
    'forfeits?',
    '(?:pay|paid|payable|due|owed?|charged) (?:for )?(?:in full|the full [a-z]+|everything|all of it|the whole [a-z]+|the lot) (?:either way|regardless|anyway|in any case|whatever|even if|no matter|all the same)',
    '(?:still|always) (?:pay|owe) (?:in full|the full|everything|all)',
    '(?:full|whole|entire) (?:price|amount|fee|total|sum) (?:is|remains|stays|falls) (?:still )?(?:due|payable|owed)',
    '(?:regardless|irrespective) of (?:the )?(?:outcome|result|success)',
    'at your own (?:risk|expense|cost)',
    'cancellation (?:fees?|charges?)',
    'penalt(?:y|ies)',
  ],
  de: [
    'nicht (?:erstattet|zurückgezahlt|rückerstattet|erstattungsfähig|rückzahlbar)',
    'kein(?:e|en)? (?:rück)?erstattung',
    'in jedem fall (?:voll|vollständig) (?:fällig|zu (?:be)?zahlen)',
    'auf (?:ihr|eigenes|dein) (?:eigenes )?risiko',
    'unabhängig vom (?:ergebnis|erfolg)',
    'stornogebühr(?:en)?',
    'verfällt',
  ],
  fr: [
    'non remboursables?',
    "(?:n[’']est|ne sera|ne sont|ne seront) pas rembours(?:é|ée|és|ées|able|ables)",
    '(?:aucun|sans) remboursement',
    'reste (?:intégralement )?d[uû]e?',
    'à vos risques',
    'quel que soit le résultat',
    'pénalités?',
  ],
  es: [
    'no reembolsables?',
    'no se (?:devuelve|reembolsa|devolverá)',
    'sin (?:reembolso|devolución)',
    'no hay (?:reembolso|devolución)(?:es)?',
    'por su cuenta y riesgo',
    'independientemente del resultado',
    'penalizaci(?:ón|ones)',
  ],
  it: [
    'non rimborsabil[ei]',
    'non (?:viene|sarà|è) (?:rimborsat[oa]|restituit[oa])',
    'senza rimborso',
    'nessun rimborso',
    'a vostro rischio',
    'indipendentemente dal risultato',
    'penal[ei]',
  ],
};

const patterns = new Map(
  languages.map((language) => [
    language,
    new RegExp(`(?:^|[^\\p{L}])(${losses[language].join('|')})(?!\\p{L})`, 'giu'),
  ]),
);
const denied =
  /(?:^|[\s,])(?:no|not|never|without|don['’]t|kein|keine|pas de|sans|sin|senza|nessuna?)\s(?:\p{L}{1,12}\s)?$/iu;

function lossesIn(text: string, language: Language): Mark[] {
  return [...text.matchAll(patterns.get(language) ?? /$^/g)]
    .map((match) => {
      const words = match[1] ?? '';
      return { words, end: match.index + match[0].length };
    })
    .map(({ words, end }) => ({ start: end - words.length, end }))
    .filter(({ start }) => !denied.test(text.slice(Math.max(0, start - 30), start)))
    .map((place) => ({
      ...place,
      why: 'Whoever may lose much has to ask someone first.',
      sharper: 'if ___, you pay nothing',
    }));
}

/** Whether it is little is read from the words: what they lose for certain is marked. */
export const riskExit: Rule = {
  id: 'risk.exit',
  field: 'safety',
  kind: 'advice',
  ground: 'judgement',
  asks: 'What the client loses if it fails is stated, and is little.',
  test: ({ offer: { safety, language } }) => {
    if (safety.trim() === '') {
      const sentence = 'Say what they lose if it fails, and make it little: “If ___, you pay nothing.”';
      return [{ field: 'safety', sentence }];
    }
    const marks = lossesIn(safety, language);
    const [first] = marks;
    if (!first) return [];
    const sentence = `“${safety.slice(first.start, first.end)}” tells them what they lose. Say what they get back or keep.`;
    return [{ field: 'safety', sentence, marks }];
  },
};
