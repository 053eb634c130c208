import type { Language } from '../../proposal';
import { frenchSigns, germanSigns, italianSigns, spanishSigns } from './compact-signs';
import { englishSigns } from './english-signs';
import { type ObservableSigns, type ObservableTest, observableTest } from './observable-signs';

const signs: Record<Language, ObservableSigns> = {
  en: englishSigns,
  de: germanSigns,
  fr: frenchSigns,
  es: spanishSigns,
  it: italianSigns,
};
const tests = new Map<Language, ObservableTest>();

/** Whether a “done when” names something one can see, in the language in which it is written. */
export function isObservable(doneWhen: string, language: Language): boolean {
  const test = tests.get(language) ?? observableTest(signs[language]);
  tests.set(language, test);
  return test(doneWhen);
}
