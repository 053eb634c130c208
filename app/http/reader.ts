import { isbot } from 'isbot';
import type { Reader } from '../domain/readers';

/**
 * What looks into the links of a mail before a person does, beyond the crawlers that isbot knows. As they call
 * themselves; one that poses as a browser can't be told from one.
 */
const mailScanners =
  /barracuda|mimecast|proofpoint|urldefense|safelinks|microsoft office|ms-?office|microsoft outlook|trend ?micro|fireeye|symantec|messagelabs|sophos|forcepoint|ironport|googleimageproxy|yahoomailproxy|linkpreview|skypeuripreview|slackbot|telegrambot/i;

/**
 * Who opens a client's page. A scanner: a HEAD, a browser that loads ahead, a program that names itself as one or gives
 * no name. One of us: who is signed in, and who comes by a name other than the public one. Without a public name there is
 * no way in but from this very machine, so that is always one of us. Everyone else counts as the client.
 */
export function readerOf(
  request: Request,
  { publicUrl, signedIn }: { publicUrl: string | null; signedIn: boolean },
): Reader {
  const { method, headers, url } = request;
  const agent = headers.get('User-Agent') ?? '';
  const ahead = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  );
  const byProgram = agent === '' || isbot(agent) || mailScanners.test(agent);
  if (method === 'HEAD' || ahead || byProgram) return 'scanner';
  const hereByAnotherName = publicUrl === null || new URL(url).host !== new URL(publicUrl).host;
  return signedIn || hereByAnotherName ? 'owner' : 'client';
}
