/**
 * The median figure of each act. They run in turn, round after round, so that a busy moment of the machine falls on
 * all of them alike; the rounds of the warm-up do not count.
 */
export async function takingTurns(
  { warmUp, rounds }: { warmUp: number; rounds: number },
  ...acts: ((round: number) => Promise<number>)[]
): Promise<number[]> {
  const figures: number[][] = acts.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, act] of acts.entries()) {
      const figure = await act(round);
      if (round >= warmUp) figures[index]?.push(figure);
    }
  }
  return figures.map(medianOf);
}

/** How many milliseconds an act takes. */
export const timed =
  (act: (round: number) => Promise<unknown>) =>
  async (round: number): Promise<number> => {
    const startedAt = performance.now();
    await act(round);
    return performance.now() - startedAt;
  };

/** The median and not the mean: a slow run, as other programs cause it, does not move it. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const above = sorted[half] ?? Number.NaN;
  return sorted.length % 2 ? above : ((sorted[half - 1] ?? above) + above) / 2;
}
