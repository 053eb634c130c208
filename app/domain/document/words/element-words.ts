import { wordsKey } from '../../name-key';
import type { Language } from '../../proposal';
import { firstElements } from '../../relationship/elements';

/** The seven lines that we start from as the client reads them, in their order: "we" is the firm, "you" is the client. */
const words: Record<Language, readonly string[]> = {
  en: [
    'We keep our dates',
    'We know your business',
    'You reach us at once',
    'The price holds',
    'The work is good',
    'You learn from us',
    'We open doors for you',
  ],
  de: [
    'Wir halten unsere Termine ein',
    'Wir kennen Ihr Geschäft',
    'Sie erreichen uns sofort',
    'Der vereinbarte Preis gilt',
    'Die Arbeit ist gut',
    'Sie lernen von uns',
    'Wir öffnen Ihnen Türen',
  ],
  fr: [
    'Nous tenons nos délais',
    'Nous connaissons votre métier',
    'Vous nous joignez tout de suite',
    'Le prix ne bouge pas',
    'Le travail est bien fait',
    'Vous apprenez avec nous',
    'Nous vous ouvrons des portes',
  ],
  es: [
    'Cumplimos los plazos',
    'Conocemos su negocio',
    'Usted nos localiza enseguida',
    'El precio se mantiene',
    'El trabajo está bien hecho',
    'Usted aprende de nosotros',
    'Le abrimos puertas',
  ],
  it: [
    'Rispettiamo le scadenze',
    'Conosciamo la Sua attività',
    'Lei ci raggiunge subito',
    'Il prezzo non cambia',
    'Il lavoro è fatto bene',
    'Lei impara da noi',
    'Le apriamo delle porte',
  ],
};

/** `index`: where it stands in our list. `isOurs`: one of the seven, so its words are ours and not the firm's. */
export type AskedLine = { index: number; text: string; isOurs: boolean };

/**
 * The lines of a list as the client is asked them. The seven that we start from in the client's view and language, others
 * as the firm wrote them. In the order of the alphabet: the firm's own order would say how it ranks them.
 */
export function askedLines(names: readonly string[], language: Language): AskedLine[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return names
    .map((name, index) => ({ index, ...toThem(name, language) }))
    .toSorted((a, b) => compare(a.text, b.text) || a.index - b.index);
}

/** A line as the client reads it. */
export function toThem(name: string, language: Language): Pick<AskedLine, 'text' | 'isOurs'> {
  const at = firstElements.findIndex((one) => wordsKey(one) === wordsKey(name));
  const text = words[language][at];
  return { text: text ?? name, isOurs: text !== undefined };
}
