import { redirect } from '@remix-run/node';
import type { Context } from './context';

/** To `path`, as whoever the session's `token` is of; null signs out. */
export const withSession = (context: Context, token: string | null, path: string): Response =>
  redirect(path, { headers: { 'Set-Cookie': context.sessionCookie(token) } });

/** A page about one's own account: back to the settings where nobody has one. */
export function ownAccount({ person, sessionId }: Context) {
  if (!person || !sessionId) throw redirect('/settings');
  return { person, sessionId };
}
