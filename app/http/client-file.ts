import type { Params } from '@remix-run/react';
import { type ClientWords, clientWordsIn } from '../domain/document/words/client-words';
import { type Language, languages } from '../domain/proposal';
import { type OpenPage, openClientPage } from './client-page';
import type { Context } from './context';
import { smallPage } from './refusal-page';

/** A file of a client's page. A token that leads nowhere gets the one 404 of all of them, as a small page. */
export async function clientFile(
  context: Context,
  params: Params,
  work: (page: OpenPage) => Promise<Response>,
): Promise<Response> {
  let page: OpenPage;
  try {
    page = await openClientPage(context, params);
  } catch (error) {
    const { data, init } = error as { data?: { language?: Language }; init?: { status?: number } };
    if (init?.status !== 404) throw error;
    const language = languages.find((one) => one === data?.language) ?? 'en';
    return wordOf(404, language, clientWordsIn(language).gone, null);
  }
  return work(page);
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
