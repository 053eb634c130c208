import { buildWhenNeeded } from './build-when-needed.js';

/** `npm start`: builds when needed, then opens the door. */
buildWhenNeeded();
process.argv.splice(2, 0, 'serve');
await import('../../build/first-cup.js');

// npm puts a shell between itself and us that keeps a SIGTERM to itself: when it has gone, so should we.
if (process.env.npm_lifecycle_event === 'start') {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
