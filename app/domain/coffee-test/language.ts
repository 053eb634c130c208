import type { Language } from '../proposal';
import { otherLanguageOf } from './looks-like';
import type { Rule } from './rule';

const names: Record<Language, string> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
};

/** While it speaks, the rules that look for vague or missing words are silent: they would read in the wrong language. */
export const readLanguage: Rule = {
  id: 'read.language',
  field: 'language',
  kind: 'advice',
  ground: 'judgement',
  asks: 'The document’s own words and the writer’s are in one language.',
  test: ({ offer }) => {
    const other = otherLanguageOf(offer);
    if (other === null) return [];
    const sentence =
      `The document’s own words are ${names[offer.language]}, yours look ${names[other]}. ` +
      'Choose one language on the Document step.';
    return [{ field: 'language', sentence }];
  },
};
