import type { ClientWords } from '~/domain/document/words/client-words';
import type { Language } from '~/domain/proposal';
import { smallPage } from '~/http/refusal-page';

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
