/** What a font of the firm's own prints. `covers`: code points, as ranges `[first, last]`. */
export type OwnFont = { family: string; weight: number; italic: boolean; covers: [number, number][] };
type Face = { weight: number; italic: boolean };

/** From this weight on a face counts as bold: the one that our documents ask for. */
export const boldWeight = 600;

/**
 * Whether a font sets running text in Latin letters. A font for another script has Latin letters too, but its quotes
 * and figures are not made for running text: it is asked only for what ours lack.
 */
export const setsRunningText = (font: Pick<OwnFont, 'covers'>): boolean =>
  [...'AzÀÿ’'].every((character) => holds(font, character)) && !holds(font, '一');

/** The faces of a document that a family has no file for: ours stay there. */
export function missingFaces(family: Face[]): ('regular' | 'bold' | 'italic')[] {
  const upright = family.filter(({ italic }) => !italic);
  const faces = {
    regular: upright.some(({ weight }) => weight < boldWeight),
    bold: upright.some(({ weight }) => weight >= boldWeight),
    italic: family.some(({ italic }) => italic),
  };
  return (['regular', 'bold', 'italic'] as const).filter((face) => !faces[face]);
}

/** What a family is for, in a sentence or two. `family`: every file of it. */
export function usesOf(family: OwnFont[]): string {
  if (!family.some(setsRunningText)) return 'Prints only what IBM Plex has no letters for.';
  const missing = missingFaces(family);
  if (missing.length === 0) return 'Prints new offers and drafts.';
  const stays = missing.length === 1 ? 'that stays' : 'those stay';
  const lacks = missing.map((face) => `no ${face}`).join(' and ');
  return `Prints new offers and drafts. There is ${lacks} file: ${stays} in IBM Plex until you add one.`;
}

/** What adding a font did to the offers that are printed from now on. `family`: every file of it. */
export const addedTo = (name: string, family: OwnFont[]): string =>
  family.some(setsRunningText)
    ? `New offers and drafts are printed in ${name} from now on.`
    : `${name} is added. It is asked only for letters that IBM Plex lacks.`;

export const isWithin = (ranges: [number, number][], codePoint: number): boolean =>
  ranges.some(([first, last]) => first <= codePoint && codePoint <= last);

/** At most `most` of a font's characters, spread over all it covers, in their order. */
export function sampleOf({ covers }: Pick<OwnFont, 'covers'>, most: number): string {
  const all = covers.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const step = Math.max(1, Math.ceil(all / most));
  let characters = '';
  let skipped = 0;
  for (const [first, last] of covers) {
    let codePoint = first + ((step - (skipped % step)) % step);
    for (; codePoint <= last; codePoint += step) characters += String.fromCodePoint(codePoint);
    skipped += last - first + 1;
  }
  return characters;
}

const holds = ({ covers }: Pick<OwnFont, 'covers'>, character: string): boolean =>
  isWithin(covers, character.codePointAt(0) ?? 0);
