import type { Finding, Mark } from '~/domain/coffee-test/rule';
import type { Offer } from '~/domain/proposal';

/** A text with the words in it that are marked, in order and apart from each other. */
export type MarkedText = { text: string; marks: Mark[] };

/** `deliverables[2].name` without its place in the list. */
const kindOf = (field: string): string => field.replace(/\[\d+\]/g, '[]');

/** As the offer holds what was typed: see `statedText` of the forms. */
const asHeld = (typed: string): string => typed.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();

/**
 * What is marked in the text that was typed into a field. It is found by its text, since blank rows of a form are no
 * part of the offer and shift the places after them. Null where nothing is marked.
 */
export function markedIn(
  field: string,
  typed: string,
  { offer, findings, ignored }: { offer: Offer; findings: Finding[]; ignored: readonly string[] },
): MarkedText | null {
  const text = asHeld(typed);
  const found = findings.filter(
    (finding) =>
      finding.marks?.length &&
      !ignored.includes(finding.rule) &&
      kindOf(finding.field) === kindOf(field) &&
      textAt(offer, finding.field) === text,
  );
  // The same text twice is marked twice alike: one of them will do.
  const [first] = found;
  const marks = apart(
    found.filter((finding) => finding.field === first?.field).flatMap((finding) => finding.marks ?? []),
  );
  return marks.length > 0 ? { text, marks } : null;
}

function apart(marks: Mark[]): Mark[] {
  let end = 0;
  return marks
    .toSorted((a, b) => a.start - b.start)
    .filter((mark) => {
      const free = mark.start >= end;
      if (free) end = mark.end;
      return free;
    });
}

/** The text at a path like `options[0].deliverables[1].name`. */
function textAt(offer: Offer, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], offer);
}

export type Piece = { at: number; text: string; mark: Mark | null };

/** So much of the text is shown before and after a mark; what lies between is left out. */
const around = 48;

/** The text in pieces, marked and not; of a long one the surroundings of its marks. */
export function piecesOf({ text, marks }: MarkedText): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const plain = (to: number) => {
    const whole = text.slice(at, to);
    const isFirst = at === 0;
    const isLast = to === text.length;
    pieces.push({ at, text: shortened(whole, { isFirst, isLast }), mark: null });
    at = to;
  };
  for (const mark of marks) {
    plain(mark.start);
    pieces.push({ at, text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  plain(text.length);
  return pieces.filter((piece) => piece.text !== '');
}

function shortened(whole: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const room = isFirst || isLast ? around : 2 * around;
  if (whole.length <= room + 12) return whole;
  const head = isFirst ? '' : whole.slice(0, around).replace(/\s\S*$/, ' ');
  const tail = isLast ? '' : whole.slice(-around).replace(/^\S*\s/, ' ');
  return `${head}…${tail}`;
}
