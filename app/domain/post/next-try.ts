/** How long a mail that could not be delivered is tried. */
export const triesForMs = 2 * 24 * 60 * 60 * 1000;
/** How long whoever takes a mail may keep it: longer than a sending can last, see the time limits of `openPost`. */
export const heldForMs = 10 * 60 * 1000;

const lineMs = 20_000;
const firstMs = 45_000;
/** An outage of a few minutes is over within a minute for everybody. */
const eagerTries = 10;
const longestMs = 2 * 60 * 60 * 1000;

/**
 * The pause before the next try, in milliseconds. Nobody is bothered while the mail server itself is away, so then it is
 * looked for every 20 s. A mail that was put off is tried every 45 s, and from the tenth time on half as often each time,
 * down to every 2 hours.
 * `chance`, from 0 to 1, moves it by up to a fifth either way, so that mails put off together come back apart.
 */
export function pauseMs(failure: 'line' | 'mail', attempts: number, chance: number): number {
  const base =
    failure === 'line' ? lineMs : Math.min(firstMs * 2 ** Math.max(0, attempts - eagerTries), longestMs);
  return Math.round(base * (0.8 + 0.4 * chance));
}

/** The UTC instant `ms` after `at`, ISO 8601 with milliseconds: such texts sort as the instants do. */
export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
