import { buildWhenNeeded } from '../http/build-when-needed.js';

/** `npm run -s first-cup -- …`, in a clone that may not be built yet. */
buildWhenNeeded();
await import('../../build/first-cup.js');
