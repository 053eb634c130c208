import type { RequestHandler } from 'express';
import { isDomainError } from '../domain/errors';

const patienceMs = 10_000;
const freshMs = 10_000;

/** `GET /healthz`: 200 while the database answers and the press prints, else 503. */
export function health(checks: {
  database: () => Promise<void>;
  press: () => Promise<void>;
}): RequestHandler {
  const database = stateOf(checks.database, 0);
  // A page is printed at most once in a while, however often one asks.
  const press = stateOf(checks.press, freshMs);
  return async (_req, res) => {
    const [databaseState, pressState] = await Promise.all([database(), press()]);
    const well = databaseState === 'ok' && pressState !== 'failing';
    res
      .status(well ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ database: databaseState, press: pressState });
  };
}

/** Busy is well: a press with a full queue prints. */
type State = 'ok' | 'busy' | 'failing';

/** Those who ask at the same time, or within `keepMs`, share one check. */
function stateOf(check: () => Promise<void>, keepMs: number): () => Promise<State> {
  let last: { state: Promise<State>; atMs: number; settled: boolean } | null = null;
  return () => {
    if (last && (!last.settled || performance.now() - last.atMs < keepMs)) return last.state;
    const asked = { state: within(patienceMs, check), atMs: performance.now(), settled: false };
    asked.state.finally(() => {
      asked.settled = true;
    });
    last = asked;
    return asked.state;
  };
}

async function within(ms: number, check: () => Promise<void>): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((resolve) => {
    timer = setTimeout(resolve, ms, 'failing');
  });
  const outcome = Promise.resolve()
    .then(check)
    .then(
      (): State => 'ok',
      (error): State => (isDomainError(error) && error.code === 'busy' ? 'busy' : 'failing'),
    );
  return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}
