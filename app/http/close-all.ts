/** Runs every step, the last first, whatever the others do; then throws what the first to fail threw. */
export async function closeAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps.toReversed()) await step().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
