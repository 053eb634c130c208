/** Work that pauses now and then, so that whoever does it beside others can let them in. */
export type InTurns<Result = void> = Generator<void, Result>;

/** So much is done before each pause: a few milliseconds of it. */
const between = 1000;

/** Does something with each, with pauses. */
export function* each<One>(all: Iterable<One>, work: (one: One) => void): InTurns {
  let done = 0;
  for (const one of all) {
    work(one);
    done += 1;
    if (done % between === 0) yield;
  }
}

/** In groups by a key, in the order in which the keys come; what has none is in no group. */
export function* groupsInTurns<One>(
  all: readonly One[],
  keyOf: (one: One) => string | null,
): InTurns<Map<string, One[]>> {
  const groups = new Map<string, One[]>();
  yield* each(all, (one) => {
    const key = keyOf(one);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  });
  return groups;
}

/** All of it without a pause. */
export function atOnce<Result>(turns: InTurns<Result>): Result {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}
