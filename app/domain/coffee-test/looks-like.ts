import { type Language, languages, type Offer } from '../proposal';
import { printedTexts } from './offer-texts';

/** The short words that every text of a language is full of, and that the four others do not have. */
const common: Record<Language, string> = {
  en: 'the of and for with you your that this it its they their are by from to or we be at as each what when which',
  de: 'der die das und den dem ein eine einen mit für ist sind nicht von zu auf im wir sie ihr ihre ihrer wird bis zum zur nach oder bei',
  fr: 'les et une est sont pour avec vous votre vos dans sur par qui pas au aux ou nous chaque ce ces cette',
  es: 'el los las y para por su sus más sin cada está este esta con como ustedes hasta',
  it: 'il gli di che è della delle dei dal nel nella sono alla vostro vostra vostri loro ogni e anche',
};
const sets = languages.map((language) => ({ language, words: new Set(common[language].split(' ')) }));

/** So many of them, and so many times those of the offer's own language, leave no doubt. */
const fewest = 6;
const times = 3;

/** The language that the writer's texts look like, where it is clearly another one than the document's; else null. */
export function otherLanguageOf(offer: Offer): Language | null {
  const counts = new Map<Language, number>();
  for (const { text } of printedTexts(offer)) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      for (const { language, words } of sets) {
        if (words.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
  }
  const of = (language: Language) => counts.get(language) ?? 0;
  const [most] = languages.toSorted((a, b) => of(b) - of(a));
  if (!most || most === offer.language) return null;
  return of(most) >= fewest && of(most) >= times * of(offer.language) ? most : null;
}
