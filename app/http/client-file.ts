import type { Params } from '@remix-run/react';
import type { ClientWords } from '../domain/document/words/client-words';
import type { Language } from '../domain/proposal';
import { type OpenPage, openClientPage } from './client-page';
import type { Context } from './context';
import { smallPage } from './refusal-page';

/** A file of a client's page. A token that leads nowhere did not come this far; see client-door. */
export async function clientFile(
  context: Context,
  params: Params,
  work: (page: OpenPage) => Promise<Response>,
): Promise<Response> {
  return work(await openClientPage(context, params));
}

/** A few words in place of a file. */
export function wordOf(
  status: number,
  language: Language,
  { heading, text }: ClientWords['gone'],
  back: { href: string; text: string } | null,
): Response {
  return new Response(smallPage({ language, title: heading, heading, message: text, back }), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(status === 503 ? { 'Retry-After': '60' } : {}),
    },
  });
}
