import { redirect } from '@remix-run/node';
import { leaveSession } from '../workflows/sessions.server';
import type { Context } from './context';

/** To `path`, in the session that `token` is of, and out of the one before. Null signs out. */
export async function withSession(context: Context, token: string | null, path: string): Promise<Response> {
  if (context.sessionId) await leaveSession(context, context.sessionId);
  return redirect(path, { headers: { 'Set-Cookie': context.sessionCookie(token) } });
}

/** A page about one's own account: back to the settings where nobody has one. */
export function ownAccount({ person, sessionId }: Context) {
  if (!person || !sessionId) throw redirect('/settings');
  return { person, sessionId };
}
