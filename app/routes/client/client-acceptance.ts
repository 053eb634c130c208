import { askedWithYes } from '~/domain/asked-with-yes';
import { dateIn, placeOf, timeIn } from '~/domain/calendar';
import { asksToChoose } from '~/domain/choice';
import { clientDay, termsOf } from '~/domain/terms';
import { choiceIn } from '~/forms/client-answer';
import type { Context } from '~/http/context';
import { shownSha256 } from '~/workflows/shown.server';
import { findAcceptance } from '~db/queries/acceptances';
import { closedOf, frameOf, offeredOn } from './client-offer';
import type { OpenPage } from './client-page';

/**
 * The page of the yes: what there is to choose, then the terms of it in one sentence, and once it is said what was
 * agreed. Where no yes can be said it says how the offer stands.
 */
export async function acceptancePage(context: Context, page: OpenPage, request: Request) {
  const { snapshot, latest, proposal, standing } = page;
  const { offer } = snapshot;
  const frame = frameOf(context, page);
  if (isAgreed(page)) return { ...frame, step: 'agreed' as const, ...(await agreedOf(context, page)) };
  if (standing !== 'sent') return { ...frame, step: 'closed' as const, ...closedOf(page) };
  const { search, searchParams } = new URL(request.url);
  const choice = choiceIn(searchParams, offer);
  const chosen = asksToChoose(offer) ? searchParams.has('chosen') : true;
  if (!choice || !chosen) {
    const missing = searchParams.has('chosen');
    return { ...frame, step: 'choose' as const, offered: offeredOn(page), missing };
  }
  const { validUntil } = proposal;
  return {
    ...frame,
    step: 'terms' as const,
    asked: search,
    choosing: asksToChoose(offer),
    terms: termsOf(snapshot, choice),
    asks: askedWithYes(offer.nextStep),
    copyGoesTo: context.post ? (snapshot.to.contact?.email ?? '') : null,
    read: {
      shown: shownSha256(latest, { validUntil, choice }),
      revision: latest.revision,
      until: validUntil ?? '',
    },
  };
}

export const isAgreed = ({ standing }: Pick<OpenPage, 'standing'>): boolean =>
  standing === 'accepted' || standing === 'delivered' || standing === 'stopped';

/** What was agreed, by whom and when, and what happens next. */
async function agreedOf({ db }: Context, page: OpenPage) {
  const { snapshot, answer, words, view, proposal } = page;
  const { offer, from } = snapshot;
  const acceptance = await findAcceptance(db, proposal.id);
  // What they read when they said yes, also where a later version would put it otherwise.
  const { sentence, parts } =
    acceptance?.terms ?? termsOf(snapshot, answer?.choice ?? { option: null, ticked: [] });
  const day = (instant: string) => clientDay(dateIn(from.timeZone, instant), snapshot);
  const time = (instant: string) => timeIn(from.timeZone, instant, view.language);
  return {
    name: acceptance?.name ?? answer?.answeredBy ?? '',
    when: acceptance
      ? words.accepted.when(
          acceptance.name,
          day(acceptance.acceptedAt),
          time(acceptance.acceptedAt),
          placeOf(from.timeZone),
        )
      : words.accepted.recorded(answer ? clientDay(answer.answeredOn, snapshot) : ''),
    sentence,
    parts,
    startsOn: offer.startsOn ? clientDay(offer.startsOn, snapshot) : '',
    provides: view.clientProvides,
    recorded: acceptance !== undefined,
  };
}
