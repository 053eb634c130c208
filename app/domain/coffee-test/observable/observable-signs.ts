import { withOneApostrophe } from '../vague-words/pattern';

/** By what a “done when” is known to be seen, as sources of regular expressions. Whole words, any case. */
export type ObservableSigns = {
  /** Numbers in words, and days of the calendar; figures are known everywhere. */
  numbers: string;
  /** Things handed over, and acts that leave a trace, whatever else is said. */
  acts: string;
  /** Said of these, an act leaves nothing to see: "value is delivered". */
  nothings: string;
  /** What only someone's mind can tell: it outweighs the signs that follow. */
  minds: string;
  /** Where a thing then is, and what it then does. */
  places: string;
};

export type ObservableTest = (doneWhen: string) => boolean;

/**
 * Whether a “done when” names something one can see: a number, a thing handed over, an act that leaves a trace, a place
 * where the thing then is.
 */
export function observableTest({ numbers, acts, nothings, minds, places }: ObservableSigns): ObservableTest {
  const word = (source: string) => new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
  const nothing = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${nothings})(?![\\p{L}\\p{N}])`, 'giu');
  const surely = /[0-9]|[“„«"][^”“»"]{1,80}[”“»"]/u;
  const [number, act, mind, place] = [numbers, acts, minds, places].map(word);
  return (doneWhen) => {
    const text = withOneApostrophe(doneWhen).replace(nothing, ' ');
    if (surely.test(text) || number?.test(text) || act?.test(text)) return true;
    return !mind?.test(text) && place?.test(text) === true;
  };
}
