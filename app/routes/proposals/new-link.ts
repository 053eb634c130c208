import { askedWithYes } from '~/domain/asked-with-yes';
import { postWordsIn } from '~/domain/document/words/post/post-words';
import type { Offer } from '~/domain/proposal';
import type { Context } from '~/http/context';
import { makeShare } from '~/workflows/share.server';

/** A new link to the client's page, shown this one time; null where nobody else could open it. */
export async function newLink(context: Context, proposalId: string): Promise<string | null> {
  const { publicUrl, base } = context;
  return publicUrl && `${publicUrl}${base}/p/${await makeShare(context, proposalId)}`;
}

/** As a mail names it, in the offer's language. */
export function onlineAt(
  url: string | null,
  { language, nextStep: asked }: Pick<Offer, 'language' | 'nextStep'>,
) {
  if (url === null) return null;
  const { readOnline, sayYes } = postWordsIn(language);
  return { label: readOnline, url, nextStep: [sayYes, askedWithYes(asked)].filter(Boolean).join(' ') };
}
