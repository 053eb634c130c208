import type { InTurns } from '../app/domain/insight/in-turns';

/** Whoever asks for a page meanwhile waits about so many milliseconds, and a little more where the machine is busy. */
const atATimeMs = 15;

/** Lets others get their turn; a file answers at once, and would let nobody in until the last row. */
export const others = (): Promise<void> => new Promise((next) => setImmediate(next));

/** Of the turns that a page takes from its request to its last byte; where nobody asks, so many pass in no time. */
const turnsOfAPage = 40;

/**
 * Lets whoever came meanwhile get done: between two transactions of long work, where each question of a page would wait
 * for one of them.
 */
export async function allOthers(): Promise<void> {
  for (let turn = 0; turn < turnsOfAPage; turn += 1) await others();
}

/** Does work that pauses, and lets others in at a pause now and then. */
export async function letOthersIn<Result>(turns: InTurns<Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    if (performance.now() - since < atATimeMs) continue;
    await others();
    since = performance.now();
  }
}
