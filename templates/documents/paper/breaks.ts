/**
 * Where a word may break. react-pdf hyphenates every language as English and writes a hyphen at each break inside a
 * word, which corrupts an address. A piece that is empty it takes for a space of no width: a place to break that
 * leaves no mark on the page and no character in the text. So short words stay whole, and only words longer than
 * `longest` characters may break, after their punctuation or every few characters.
 */
export function breaksOf(word: string, longest: number): string[] {
  // Two spaces in one piece would count as the inside of a word, and get a hyphen.
  if (word.trim() === '') return [...word];
  if (word.length <= longest) return [word];
  return piecesOf(word).flatMap((piece, index) => (index === 0 ? [piece] : ['', piece]));
}

const pieceLength = 6;

function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  // A letter keeps the marks that stand on it, and an f what may be one ligature with it.
  for (const letter of word.match(/f+.?\p{M}*|.\p{M}*/gsu) ?? []) {
    piece += letter;
    length += letter.length;
    if (length >= pieceLength || /[/.\-_@?&=:,;+]$/.test(letter)) {
      pieces.push(piece);
      piece = '';
      length = 0;
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}
