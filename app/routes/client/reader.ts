import { isbot } from 'isbot';
import type { Reader } from '~/domain/readers';
import type { Context } from '~/http/context';

/**
 * What looks into the links of a mail before a person does, beyond the crawlers that isbot knows. As they call
 * themselves; one that poses as a browser can't be told from one.
 */
const mailScanners =
  /barracuda|mimecast|proofpoint|urldefense|safelinks|microsoft office|ms-?office|microsoft outlook|trend ?micro|fireeye|symantec|messagelabs|sophos|forcepoint|ironport|googleimageproxy|yahoomailproxy|linkpreview|skypeuripreview|slackbot|telegrambot/i;

/**
 * Who opens a client's page. A scanner: a HEAD, a browser that loads ahead, a program that names itself as one or gives
 * no name. Where others can reach the server we sign in, so whoever did not is the client; where they can't, whoever sits
 * at this machine is one of us.
 */
export function readerOf(
  { method, headers }: Request,
  { accounts, publicUrl, person }: Pick<Context, 'accounts' | 'publicUrl' | 'person'>,
): Reader {
  const agent = headers.get('User-Agent') ?? '';
  const ahead = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  );
  const byProgram = agent === '' || isbot(agent) || mailScanners.test(agent);
  if (method === 'HEAD' || ahead || byProgram) return 'scanner';
  const reachable = accounts || publicUrl !== null;
  return reachable && person === null ? 'client' : 'owner';
}
