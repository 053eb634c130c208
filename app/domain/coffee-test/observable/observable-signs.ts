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
  /**
   * Said of anything, even of ten things that have been delivered, it is one person's verdict: "look professional". It
   * outweighs every sign in its part of the sentence.
   */
  verdicts?: string;
};

export type ObservableTest = (doneWhen: string) => boolean;

/** The parts of a sentence that each say something of their own. */
const partsOf = /[,;]\s|\s(?:and|but|that|which|because|so)\s/iu;
/** A part with none of these goes on with the part before it: "… and welcoming". */
const saysSomething = /(?:^|\s)(?:is|are|was|were|has|have|had|been|shows?|reads?|holds?)\s/iu;
/** Behind a verdict, a figure that it can be held against: "is faster than 2 s". */
const measured =
  /\s(?:at least|at most|below|under|over|above|than|scores?|for|to|from|in) [0-9]|[0-9] ?(?:%|°|ms|s|dB|kg|mm|cm|m|lux|bar)(?!\p{L})/iu;
const quoted = /[“„«"][^”“»"]{1,80}[”“»"]/gu;

/**
 * Whether a “done when” names something one can see: a number, a thing handed over, an act that leaves a trace, a place
 * where the thing then is.
 */
export function observableTest({
  numbers,
  acts,
  nothings,
  minds,
  places,
  verdicts,
}: ObservableSigns): ObservableTest {
  const word = (source: string) => new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
  const nothing = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${nothings})(?![\\p{L}\\p{N}])`, 'giu');
  const surely = /[0-9]|[“„«"][^”“»"]{1,80}[”“»"]/u;
  const [number, act, mind, place] = [numbers, acts, minds, places].map(word);
  const verdict = verdicts ? word(verdicts) : null;
  // How many they are, and what was done to them before, says nothing of what is now to be seen.
  const counted = new RegExp(
    `^(?:when )?(?:(?:the|all|both|each|your|our|every|half|at least|of|new) ){0,4}(?:(?:${numbers}|[0-9]{1,6}|(?:${acts})) ){1,2}(?!of |have |has |is |are |was |were |in |on |by |and )`,
    'iu',
  );
  const isSeen = (text: string): boolean => {
    if (surely.test(text) || number?.test(text) || act?.test(text)) return true;
    return !mind?.test(text) && place?.test(text) === true;
  };
  const isJudged = (text: string): boolean => {
    const unquoted = text.replace(quoted, '“”');
    const found = verdict?.exec(unquoted);
    return found ? !measured.test(unquoted.slice(found.index)) : false;
  };
  return (doneWhen) => {
    const text = withOneApostrophe(doneWhen).replace(nothing, ' ');
    if (!isJudged(text)) return isSeen(verdict ? text.replace(counted, ' ') : text);
    return text
      .split(partsOf)
      .filter((part) => !isJudged(part))
      .some((part) => (saysSomething.test(part) || act?.test(part) || part.includes('“')) && isSeen(part));
  };
}
