import { answeredSteps, ownStepUps, type StepFigures, stepBands } from './step-ups';
import { enough } from './wilson';

/** What the firm's own step-ups say of how far an ask may go, beside the multiples that the levels allow. */
export type OwnLimit = {
  answered: number;
  /** Whether that is enough to stand beside the default. */
  isEnough: boolean;
  /** The smallest size of step that too few said yes to; null where none is known to be too large. */
  tooLarge: StepFigures | null;
  /** The largest step below it, in times the largest yes before; null where nothing is known to be too large. */
  limit: number | null;
};

/**
 * A size of step is too large where ten or more of it were answered, and fewer than `yesPercent` of them with a yes. It
 * only ever draws a line nearer: whoever was asked for the largest steps stood best, so that their yes says little of
 * the others. Nothing but answers moves it, so no promise does, and an offer that runs out can only draw it nearer.
 */
export function ownLimitOf(steps: readonly StepFigures[], yesPercent: number): OwnLimit {
  const answered = answeredSteps(steps);
  const isEnough = answered >= ownStepUps;
  const at = steps.findIndex(
    ({ yes }) => yes !== null && yes.n >= enough && yes.successes * 100 < yesPercent * yes.n,
  );
  if (!isEnough || at < 0) return { answered, isEnough, tooLarge: null, limit: null };
  // No limit lies under what they once said yes to.
  const limit = Number(stepBands[Math.max(0, at - 1)]);
  return { answered, isEnough, tooLarge: steps[at] ?? null, limit };
}
