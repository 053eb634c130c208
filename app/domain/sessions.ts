const dayMs = 24 * 60 * 60 * 1000;

/** A session ends when nobody used it for so long, and in any case so long after signing in. */
export const idleDays = 14;
export const absoluteDays = 90;

/** The UTC instant at which a session that begins at `at` ends, however much it is used. */
export const sessionEnd = (at: string): string => laterBy(at, absoluteDays);

/** Whether a session still counts at the UTC instant `now`. */
export const isLive = (session: { lastSeenAt: string; expiresAt: string }, now: string): boolean =>
  now < session.expiresAt && now < laterBy(session.lastSeenAt, idleDays);

/** How long a link for a new person, or a new password, can be used. */
export const invitationDays = 7;
export const invitationEnd = (at: string): string => laterBy(at, invitationDays);

/** How long a code that the server printed makes an owner: it may stand in a log or a terminal for ever. */
export const setupCodeHours = 24;
export const isSetupCodeAged = (printedAt: string, now: string): boolean =>
  now >= laterBy(printedAt, setupCodeHours / 24);

const laterBy = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();

/** The first that fits: most browsers name those that they descend from too. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const devices: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bMac OS X\b|\bMacintosh\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** What a session was begun with, in words for the one who owns it: "Firefox on Windows". A guess, never a check. */
export function deviceOf(userAgent: string): string {
  const found = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = found(browsers);
  const device = found(devices);
  if (browser && device) return `${browser} on ${device}`;
  return browser ?? (device ? `A program on ${device}` : 'An unknown device');
}
