/** Whether keys pressed there are a text that is typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !untyped.has(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

const untyped = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'color', 'range']);

/** Whether the browser runs on a machine with a ⌘ key. Ask once the page has scripts. */
export const hasCommandKey = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

/** ⌘ or Ctrl together with `key`, and nothing else. */
export const isCommand = (event: KeyboardEvent, key: string): boolean =>
  (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
