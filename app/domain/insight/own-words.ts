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

/** "Of your own offers of this size (× 2 to × 4 of what they accepted before) 7 of 12 were accepted; the true …" */
export function stepSentence(
  { band, yes }: StepFigures,
  how: 'of this size' | 'as large as this reach',
): string {
  const share = shareInSentence(yes);
  const size = `our own offers ${how} (${sizeWords(band)})`;
  return share
    ? `Of y${size} ${share.counted} were accepted${share.interval}.`
    : `Y${size}: ${tooFewInWords(yes)}.`;
}

const sizeWords = (band: StepBand): string =>
  band === '1' ? 'no larger than they accepted before' : `${stepSizes[band]} of what they accepted before`;

/** "two levels met" */
export const levelsInWords = (levelsMet: number): string => `${countInWords(levelsMet, 'level')} met`;

/** "Clients with two levels met said yes to 14 of 22 offers; the true share is …" */
export function standingSentence({ levelsMet, yes }: StandingFigures): string {
  const share = shareInSentence(yes);
  const clients = `Clients with ${levelsInWords(levelsMet)}`;
  return share
    ? `${clients} said yes to ${share.counted} offers${share.interval}.`
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
  const size = band === '1' ? sizeWords(band) : `of ${sizeWords(band)}`;
  return `Only ${share.counted} said yes to asks ${size}${share.interval}. So your own log stops at × ${limit}.`;
}
