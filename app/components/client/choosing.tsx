import { clientWordsIn } from '~/domain/document/words/client-words';
import { wordsIn } from '~/domain/document/words/document-words';
import type { Language } from '~/domain/proposal';
import { ChoiceBoxes, type Offered } from './choice';
import { ClientStep, type Frame } from './frame';

/** What to take, before the terms of it are said. */
export function Choosing({
  frame,
  language,
  offered,
  missing,
}: {
  frame: Frame;
  language: Language;
  offered: Offered;
  missing: boolean;
}) {
  const words = clientWordsIn(language);
  const { chooseOne, youMayAdd } = wordsIn(language);
  const error = missing && offered.options.length > 0 ? words.errors.option : undefined;
  return (
    <ClientStep frame={frame} back={words.backToOffer}>
      <h1>{words.sayYes}</h1>
      <p>{words.chooseHere}</p>
      <form method="get" action={`${frame.at}/acceptance`}>
        <ChoiceBoxes offered={offered} {...{ chooseOne, youMayAdd, error }} />
        <button type="submit" name="chosen" value="1" className="page-go">
          {words.goToTerms}
        </button>
      </form>
    </ClientStep>
  );
}
