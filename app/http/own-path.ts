/** `to` where it is a path of this site, to go there after signing in; else the first page. */
export function ownPath(to: string | null): string {
  if (!to?.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(to)) return '/';
  const base = 'http://first-cup.invalid';
  if (!URL.canParse(to, base)) return '/';
  const { origin, pathname, search } = new URL(to, base);
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}

/** The page to sign in on, which leads back to `path`. */
export const signInPath = (path: string): string => {
  const to = ownPath(path);
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
};
