import { data } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { dateIn } from '~/domain/calendar';
import { documentView, sentSheet } from '~/domain/document/document-view';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { standing } from '~/domain/lifecycle';
import { clientDay } from '~/domain/terms';
import type { Context } from '~/http/context';
import { tokenSha256 } from '~/workflows/share.server';
import { findAnswer } from '~db/queries/answers';
import { getFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { findLatestSent } from '~db/queries/revisions';
import { findOpenShare } from '~db/queries/shares';

export type OpenPage = Awaited<ReturnType<typeof openClientPage>>;

/**
 * What a client's page is made of, by the token in its address. A token that leads nowhere did not come this far, see
 * client-door; one that was ended since throws 404.
 */
export async function openClientPage(context: Context, params: Params) {
  const { db } = context;
  const token = params.token ?? '';
  const share = await findOpenShare(db, tokenSha256(token));
  const { language, time_zone } = await getFirm(db);
  const latest = share && (await findLatestSent(db, share.proposalId));
  if (!share || !latest) throw data({ language }, { status: 404 });
  const page = await pageOf(context, share.proposalId, latest, time_zone);
  // Taken back since its link was looked up.
  if (page.proposal.state === 'withdrawn') throw data({ language }, { status: 404 });
  return { share, at: `/p/${token}`, ...page };
}

type Latest = NonNullable<Awaited<ReturnType<typeof findLatestSent>>>;

/** The same of a proposal that one of us looks at as the client does. */
export async function pageOf({ db, now }: Context, proposalId: string, latest: Latest, timeZone: string) {
  const proposal = await getProposal(db, proposalId);
  const { snapshot, sha256 } = latest.sent;
  const { validUntil } = proposal;
  return {
    proposal,
    latest,
    snapshot,
    language: snapshot.offer.language,
    words: clientWordsIn(snapshot.offer.language),
    view: documentView(sentSheet(snapshot, sha256)),
    today: dateIn(timeZone, now()),
    standing: standing(proposal.state, validUntil, dateIn(timeZone, now())),
    openUntil: validUntil ? clientDay(validUntil, snapshot) : '',
    answer: await findAnswer(db, proposalId),
  };
}
