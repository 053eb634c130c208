import { placeInWords } from './changes/field-places';
import { mapTexts, textsOf } from './offer-texts';
import type { CivilDate, Offer, Recipient } from './proposal';
import { mentionsOf, type Names, readdressed } from './readdressing';
import { offerFromStarter, starterFromOffer } from './starter-offer';

export const whysToCheck = ['readdressed', 'mentions', 'moved', 'place', 'tax', 'dropped'] as const;
/**
 * A field of a copied offer that its writer should read. `words`: the names now in it; what may still speak of the
 * old client; a date and what it was; the place; nothing where it is about tax; the facts that were left out.
 */
export type ToCheck = { field: string; why: (typeof whysToCheck)[number]; words: string[] };

/**
 * An offer that was written for `from` on `writtenOn`, made over to `to` on `today`: their names in place of the old
 * ones, its dates as far from today as they were from that day (work on weekdays, nothing in the past), no facts about
 * the old client; and what of it is to be checked.
 */
export function copiedOffer({
  offer,
  from,
  to,
  writtenOn,
  today,
}: {
  offer: Offer;
  from: Recipient;
  to: Recipient;
  writtenOn: CivilDate;
  today: CivilDate;
}): { offer: Offer; toCheck: ToCheck[] } {
  const { currency, restsOn } = offer;
  const [old, now] = [namesOf(from), namesOf(to)];
  const moved = offerFromStarter(
    { offer: starterFromOffer(offer, { writtenOn, currency }) },
    { today, currency },
  );
  const copy = mapTexts(moved, (text) => readdressed(text, old, now));
  const dropped: ToCheck[] =
    restsOn.length > 0 ? [{ field: 'restsOn', why: 'dropped', words: restsOn.map(({ text }) => text) }] : [];
  return {
    offer: copy,
    toCheck: [
      ...textChecks(moved, copy, { old, now, address: from.address }),
      ...placeChecks(copy),
      ...dateChecks(offer, copy),
      ...taxChecks(copy),
      ...dropped,
    ],
  };
}

export const namesOf = ({ name, contact }: Recipient): Names => ({
  client: name,
  contact: contact?.name ?? '',
  email: contact?.email ?? '',
});

function textChecks(
  before: Offer,
  after: Offer,
  { old, now, address }: { old: Names; now: Names; address: string },
): ToCheck[] {
  const was = new Map(textsOf(before).map(({ path, text }) => [path, text]));
  return textsOf(after).flatMap(({ path, text }) => {
    const mentions = mentionsOf(text, old, now, address);
    return [
      ...(was.get(path) === text
        ? []
        : [{ field: path, why: 'readdressed' as const, words: namesIn(text, now) }]),
      ...(mentions.length > 0 ? [{ field: path, why: 'mentions' as const, words: mentions }] : []),
    ];
  });
}

/** Which of the new names a text holds: its own words for them. */
const namesIn = (text: string, now: Names): string[] => {
  const nobody: Names = { client: '', contact: '', email: '' };
  const found = mentionsOf(text, now, nobody);
  return found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
};

const anywhere = /^(remote|online|remotely|by video|from our office|at our office)?\.?$/i;
const placeChecks = ({ place }: Offer): ToCheck[] =>
  anywhere.test(place.trim()) ? [] : [{ field: 'place', why: 'place', words: [place] }];

/** Whether no tax is charged rests on who the client is and where, so it is never carried over unseen. */
export const taxChecks = ({ reverseCharge }: Pick<Offer, 'reverseCharge'>): ToCheck[] =>
  reverseCharge ? [{ field: 'reverseCharge', why: 'tax', words: [] }] : [];

function dateChecks(before: Offer, after: Offer): ToCheck[] {
  const dates = (['startsOn', 'endsOn', 'validUntil'] as const).map((field) => ({
    field: field as string,
    was: before[field],
    is: after[field],
  }));
  const rows = (['milestones', 'payments'] as const).flatMap((list) =>
    after[list].map(({ on }, index) => ({
      field: `${list}[${index}].on`,
      was: before[list][index]?.on ?? null,
      is: on,
    })),
  );
  return [...dates, ...rows].flatMap(({ field, was, is }) =>
    was && is && was !== is ? [{ field, why: 'moved' as const, words: [is, was] }] : [],
  );
}

/** "Starts: 2 Dec 2026, was 3 Mar 2026." `day` writes a civil date. */
export function sentenceToCheck({ field, why, words }: ToCheck, day: (date: CivilDate) => string): string {
  const where = placeInWords(field);
  const quoted = words.map((word) => `“${word}”`).join(', ');
  switch (why) {
    case 'readdressed':
      return quoted ? `${where} now says ${quoted}.` : `${where} was changed.`;
    case 'mentions':
      return `${where} may still speak of the old client: ${quoted}.`;
    case 'moved':
      return `${where} ${words.map(day).join(', was ')}.`;
    case 'place':
      return `${where} says ${quoted}.`;
    case 'tax':
      return 'Reverse charge came along: no tax is charged. Keep it only if this client accounts for the tax.';
    case 'dropped':
      return `What you know of the old client was left out: ${quoted}.`;
  }
}
