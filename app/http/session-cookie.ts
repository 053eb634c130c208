import { parse, serialize } from 'cookie';
import { absoluteDays } from '../domain/sessions';

/** The one cookie of the site: the token of a session, for nobody's script to read. */
export type SessionCookie = {
  read(header: string | undefined): string | undefined;
  /** The header that sets it; null takes it away. */
  write(token: string | null): string;
};

/** `__Host-`: a browser takes it only over https, from this very host and for all of it. */
export function sessionCookie(publicUrl: URL | undefined): SessionCookie {
  const secure = publicUrl?.protocol === 'https:';
  const name = secure ? '__Host-first-cup' : 'first-cup';
  const days = 24 * 60 * 60;
  return {
    read: (header) => parse(header ?? '')[name],
    write: (token) =>
      serialize(name, token ?? '', {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure,
        maxAge: token === null ? 0 : absoluteDays * days,
      }),
  };
}
