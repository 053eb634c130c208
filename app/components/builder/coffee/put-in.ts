import type { Mark } from '~/domain/coffee-test/rule';

/**
 * Puts the sharper pattern in place of marked words, and the cursor on its blank. `offset`: of the text in the control,
 * which may begin with spaces. As if it were typed, so that the form hears it and the browser can take it back.
 */
export function putIn(controlId: string, { start, end, sharper }: Mark, offset: number): void {
  const control = document.getElementById(controlId);
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
  const from = start + offset;
  control.focus();
  control.setSelectionRange(from, end + offset);
  // The only way of typing for someone that can be undone; where it is gone, the text is set all the same.
  if (!document.execCommand('insertText', false, sharper)) {
    control.setRangeText(sharper, from, end + offset, 'end');
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const blank = /_+/.exec(sharper);
  if (blank) control.setSelectionRange(from + blank.index, from + blank.index + blank[0].length);
}
