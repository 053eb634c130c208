/** How many pages a PDF of our press has: its page tree is written plainly, and says. Null where it does not. */
export function pagesIn(pdf: Uint8Array): number | null {
  const text = new TextDecoder('latin1').decode(pdf);
  const count = /\/Type \/Pages\s+\/Count (\d+)/.exec(text)?.[1];
  return count === undefined ? null : Number(count);
}
