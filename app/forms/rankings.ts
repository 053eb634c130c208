import { z } from 'zod';
import { mostElements } from '../domain/relationship/ledger';
import { version } from './elements';
import { atOnce, line, requiredDate, requiredLine, text } from './fields';
import { limits } from './limits';

/** How a client ranks the list: on their own page, or as they told it to one of us. */

/** Errors on the client's page are keys of its words. */
export type RankingError = 'name' | 'place' | 'tie' | 'unreadable';
const key = (error: RankingError) => error;

export const placeName = (index: number): string => `place${index}`;
const placeNames = Array.from({ length: mostElements }, (_, index) => placeName(index));

/** The list that is ranked: of how many lines, and of which version. */
type Listed = { count: number; version: number };

/** A ranking of `count` lines. One of another version is read as it is, for whoever takes it to say so. */
export const rankingForm = (listed: Listed) =>
  z
    .strictObject({
      version,
      name: line(limits.name).refine((value) => value !== '', key('name')),
      words: text(limits.note),
      places: placesOf(key('unreadable')),
    })
    .superRefine(placesIn(listed, { place: key('place'), tie: key('tie') }), atOnce)
    .transform(({ name, places, ...read }) => ({ ...read, by: name, ranks: ranksOf(places, listed) }));

/** The same as one of us was told it, and when. */
export const toldForm = (listed: Listed) =>
  z
    .strictObject({
      version,
      name: requiredLine('Say who told you.'),
      on: requiredDate,
      words: text(limits.note),
      places: placesOf('Choose a place.'),
    })
    .superRefine(
      placesIn(listed, { place: 'Give this line a place.', tie: 'Another line has this place too.' }),
      atOnce,
    )
    .transform(({ name, places, ...read }) => ({ ...read, by: name, ranks: ranksOf(places, listed) }));

type Places = Record<string, number>;

/** A place for each line by its index in the list, whatever the order in which they are shown. */
function placesOf(unreadable: string) {
  const typed = z
    .string(unreadable)
    .max(2, unreadable)
    .default('')
    .transform((value) => (/^\d+$/.test(value) ? Number(value) : 0));
  const places = placeNames.map((name) => [name, typed] as const);
  return z.strictObject(Object.fromEntries(places) as Record<string, typeof typed>).prefault({});
}

const ranksOf = (places: Places, { count }: Listed): number[] =>
  placeNames.slice(0, count).map((name) => places[name] ?? 0);

/** Marks lines without a place, and those of which two have one. What could not be read says so by itself. */
function placesIn(listed: Listed, said: { place: string; tie: string }) {
  return (read: { version: number; places: Places }, context: z.RefinementCtx) => {
    if (read.version !== listed.version) return;
    const ranks = ranksOf(read.places, listed);
    for (const [index, rank] of ranks.entries()) {
      const isPlace = rank >= 1 && rank <= listed.count;
      const isTie = isPlace && ranks.indexOf(rank) !== ranks.lastIndexOf(rank);
      if (typeof rank !== 'number' || (isPlace && !isTie)) continue;
      const message = isTie ? said.tie : said.place;
      context.addIssue({ code: 'custom', message, path: ['places', placeName(index)] });
    }
  };
}
