import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  forgetOthers,
  forgetText,
  type Kept,
  keepText,
  keptText,
} from '~/components/builder/saving/kept-text';

class Store {
  #kept = new Map<string, string>();
  getItem = (key: string) => this.#kept.get(key) ?? null;
  setItem = (key: string, text: string) => void this.#kept.set(key, text);
  removeItem = (key: string) => void this.#kept.delete(key);
}
const anotherTab = () => vi.stubGlobal('sessionStorage', new Store());
const at = (pathname: string) => vi.stubGlobal('location', { pathname });

beforeEach(() => {
  vi.stubGlobal('localStorage', new Store());
  anotherTab();
  at('/proposals/p/outcome');
});
afterEach(() => vi.unstubAllGlobals());

const typed = (title: string): Kept => ({ revision: 1, entries: [['title', title]], from: {}, sent: null });
const kept = (revision = 1) => keptText('p', 'outcome', revision)?.entries[0]?.[1];

describe('what is typed and not saved', () => {
  test('is there in a tab that is opened later, for the revision that it was typed into', () => {
    keepText('p', 'outcome', typed('Mine'));
    anotherTab();
    expect([kept(), kept(2)]).toEqual(['Mine', undefined]);
  });

  test('is each tab’s own while it is open', () => {
    keepText('p', 'outcome', typed('Here'));
    const here = globalThis.sessionStorage;
    anotherTab();
    keepText('p', 'outcome', typed('There'));
    expect(kept()).toBe('There');
    vi.stubGlobal('sessionStorage', here);
    expect(kept()).toBe('Here');
    forgetText('p', 'outcome', typed('Here').entries);
    expect(kept()).toBe('There');
  });

  test('in the demo is none of the firm’s own', () => {
    keepText('p', 'outcome', typed('Own'));
    at('/demo/proposals/p/outcome');
    expect(kept()).toBeUndefined();
    keepText('p', 'outcome', typed('Played'));
    at('/demo/clients');
    expect(kept()).toBe('Played');
    forgetOthers('p', null);
    at('/clients');
    expect(kept()).toBe('Own');
  });

  test('is forgotten with its revision', () => {
    keepText('p', 'outcome', typed('Old'));
    forgetOthers('p', 1);
    expect(kept()).toBe('Old');
    forgetOthers('p', 2);
    expect(kept()).toBeUndefined();
  });

  test('is still kept for the tab where the browser keeps nothing, which is then not to be closed', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('Full');
      },
    };
    vi.stubGlobal('localStorage', full);
    expect(keepText('p', 'outcome', typed('Mine'))).toBe(false);
    expect(kept()).toBe('Mine');
    vi.stubGlobal('localStorage', new Store());
    vi.stubGlobal('sessionStorage', full);
    expect(keepText('p', 'outcome', typed('Mine'))).toBe(true);
    expect(kept()).toBe('Mine');
  });
});
