import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosaver, type Progress } from '~/components/builder/saving/autosaver';
import type { Entries } from '~/components/builder/saving/kept-text';

const text = (value: string): Entries => [['title', value]];

/** A server that answers when told to. */
function server(first: Entries | null = null) {
  const sent: string[] = [];
  const shown: Progress[] = [];
  let answer = (_: boolean) => {};
  const send = (entries: Entries) => {
    sent.push(entries[0]?.[1] ?? '');
    return new Promise<boolean>((resolve) => {
      answer = resolve;
    });
  };
  const saver = autosaver({ first, send, show: (progress) => shown.push(progress) });
  const answers = async (reached = true) => {
    answer(reached);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, sent, shown, answers };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is typed is sent once its writer pauses', async () => {
  const { saver, sent, shown, answers } = server();
  for (const value of ['a', 'ab', 'abc']) {
    saver.typed(text(value));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(sent).toEqual(['abc']);
  await answers();
  expect(shown).toEqual(['saving', 'still']);
});

test('one save goes at a time: what is typed meanwhile waits for its answer', async () => {
  const { saver, sent, answers } = server();
  saver.typed(text('a'));
  void saver.now();
  saver.typed(text('ab'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toEqual(['a']);
  await answers();
  expect(sent).toEqual(['a', 'ab']);
});

test('a save without an answer is sent again as it was, after growing pauses, and only then what came after', async () => {
  const { saver, sent, shown, answers } = server();
  saver.typed(text('a'));
  void saver.now();
  await answers(false);
  saver.typed(text('ab'));
  await vi.advanceTimersByTimeAsync(999);
  expect(sent).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(1);
  await answers(false);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(sent).toEqual(['a', 'a']);
  await vi.advanceTimersByTimeAsync(1);
  await answers();
  await vi.advanceTimersByTimeAsync(800);
  expect(sent).toEqual(['a', 'a', 'a', 'ab']);
  expect(shown).toContain('unreached');
});

test('it is tried at once when it is asked for, as when the connection is back', async () => {
  const { saver, sent, answers } = server();
  saver.typed(text('a'));
  void saver.now();
  await answers(false);
  void saver.now();
  expect(sent).toEqual(['a', 'a']);
});

test('a save that nobody answered before the page was opened anew goes first', async () => {
  const { saver, sent, answers } = server(text('before'));
  saver.typed(text('after'));
  await vi.advanceTimersByTimeAsync(800);
  await answers();
  await vi.advanceTimersByTimeAsync(800);
  expect(sent).toEqual(['before', 'after']);
});

test('nothing is sent while the form goes off by its button, nor what was taken back', async () => {
  const { saver, sent } = server();
  saver.typed(text('a'));
  saver.pause();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toEqual([]);
  saver.drop();
  saver.resume();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toEqual([]);
});

test('as the page goes, what was typed is sent at once, and nothing after it', async () => {
  const { saver, sent, answers } = server();
  saver.typed(text('a'));
  saver.stop();
  expect(sent).toEqual(['a']);
  await answers(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['a']);
});
