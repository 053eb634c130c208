/** How long a mail that could not be delivered is tried. */
export const triesForMs = 2 * 24 * 60 * 60 * 1000;
/** How long whoever takes a mail may keep it: longer than a sending can last, see the time limits of `openPost`. */
export const heldForMs = 10 * 60 * 1000;

const lineMs = 20_000;
const firstMs = 60_000;
const longestMs = 2 * 60 * 60 * 1000;

/**
 * The pause before the next try, in milliseconds. Nobody is bothered while the mail server itself is away, so then it is
 * looked for every 20 s; a mail that was put off waits for 1 minute, then twice as long each time, up to 2 hours.
 * `chance`, from 0 to 1, moves it by up to a fifth either way, so that mails put off together come back apart.
 */
export function pauseMs(failure: 'line' | 'mail', attempts: number, chance: number): number {
  const base = failure === 'line' ? lineMs : Math.min(firstMs * 2 ** Math.max(0, attempts - 1), longestMs);
  return Math.round(base * (0.8 + 0.4 * chance));
}

/** The UTC instant `ms` after `at`, ISO 8601 with milliseconds: such texts sort as the instants do. */
export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
