import { countInWords } from '../relationship/number-words';
import { shareInSentence, tooFewInWords } from './in-words';
import type { OwnLimit } from './own-limit';
import type { StandingFigures } from './standings';
import { ownStepUps, type StepBand, type StepFigures } from './step-ups';

/** What the firm's own log says, in sentences that stand beside a client's own figures. */

/** Sizes of a step, short. */
export const stepSizes: Record<StepBand, string> = {
  '1': 'no larger than before',
  '2': '× 1 to × 2',
  '4': '× 2 to × 4',
  '10': '× 4 to × 10',
  more: 'over × 10',
};

/** "Of your own step-ups of this size (× 2 to × 4) 7 of 12 were accepted (32 to 81 %)." */
export function stepSentence(
  { band, yes }: StepFigures,
  how: 'of this size' | 'as large as this reach',
): string {
  const share = shareInSentence(yes);
  const size = `our own step-ups ${how} (${stepSizes[band]})`;
  return share
    ? `Of y${size} ${share.counted} were accepted ${share.interval}.`
    : `Y${size}: ${tooFewInWords(yes)}.`;
}

/** "two levels met" */
export const levelsInWords = (levelsMet: number): string => `${countInWords(levelsMet, 'level')} met`;

/** "Clients with two levels met said yes to 14 of 22 offers (43 to 80 %)." */
export function standingSentence({ levelsMet, yes }: StandingFigures): string {
  const share = shareInSentence(yes);
  const clients = `Clients with ${levelsInWords(levelsMet)}`;
  return share
    ? `${clients} said yes to ${share.counted} offers ${share.interval}.`
    : `${clients}: ${tooFewInWords(yes)}.`;
}

/** Why the firm's own log draws a line where it does, or none. */
export function limitSentence({ answered, isEnough, tooLarge, limit }: OwnLimit): string {
  if (!isEnough) {
    const so =
      answered === 0 ? 'No step-up was' : answered === 1 ? 'One step-up was' : `${answered} step-ups were`;
    return `${so} answered so far. From ${ownStepUps} on your own log can draw this line.`;
  }
  const share = tooLarge && shareInSentence(tooLarge.yes);
  if (!share || !tooLarge) {
    return `Of ${answered} answered step-ups no size shows as too large. The multiples stand as they are.`;
  }
  const { band } = tooLarge;
  const size = band === '1' ? stepSizes[band] : `of ${stepSizes[band]} of what they accepted before`;
  return `Only ${share.counted} said yes to asks ${size} ${share.interval}. So your own log stops at × ${limit}.`;
}
