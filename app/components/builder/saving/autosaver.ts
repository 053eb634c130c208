import { type Entries, sameEntries } from './kept-text';

export type Progress = 'still' | 'saving' | 'unreached';

/** How long after the last key what is typed is saved. */
const pauseMs = 800;
const longestPauseMs = 30_000;

/**
 * Saves what is typed, one save at a time. A save that nobody answered may have arrived: the very same is sent again,
 * after growing pauses, before anything that was typed since. `send` says whether there was an answer.
 */
export function autosaver({
  first,
  send,
  show,
}: {
  /** A save that nobody had answered when this page was left. */
  first: Entries | null;
  send(entries: Entries): Promise<boolean>;
  show(progress: Progress): void;
}) {
  let going = first;
  let next: Entries | null = null;
  let underway: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let paused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const run = (): Promise<void> => {
    clearTimeout(timer);
    if (paused) return Promise.resolve();
    if (underway) again = true;
    underway ??= save().finally(() => {
      underway = null;
    });
    return underway;
  };
  const save = async () => {
    do {
      again = false;
      if (!going) [going, next] = [next, null];
      if (!going) break;
      show('saving');
      if (!(await send(going))) {
        show('unreached');
        failures += 1;
        soon(Math.min(longestPauseMs, 1000 * 2 ** (failures - 1)));
        return;
      }
      failures = 0;
      going = null;
    } while (again);
    show('still');
    if (next) soon(pauseMs);
  };

  return {
    typed(entries: Entries) {
      if (going && sameEntries(going, entries)) next = null;
      else next = entries;
      if (failures === 0) soon(pauseMs);
    },
    /** Nothing is to be saved: it is saved already, or can't be read. */
    drop() {
      next = null;
    },
    /** At once; settles when there was an answer, or none. */
    now: run,
    /** What was sent and not answered. */
    going: () => going,
    /** While a form is sent by its button. */
    pause() {
      paused = true;
      clearTimeout(timer);
    },
    resume() {
      paused = false;
      if (going || next) soon(pauseMs);
    },
    /** The last try, as the page goes. */
    stop() {
      void run();
      paused = true;
      clearTimeout(timer);
    },
  };
}

export type Autosaver = ReturnType<typeof autosaver>;
