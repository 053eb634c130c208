import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Mark } from '~/domain/coffee-test/rule';
import type { AnyField } from '../rows/row-fields';
import { decoded } from '../use-arrival';
import { useBuilder } from '../use-builder';
import { useHydrated } from '../use-hydrated';
import { type MarkedText, markedIn, piecesOf } from './marked-text';
import { putIn } from './put-in';

/**
 * Below a field: what was typed, with its open-ended words marked, and on request why and what to say instead. It
 * stands after the field, so that nothing moves under the cursor; it is no live region, as it follows every key.
 */
export function VagueWords({ meta, label }: { meta: AnyField; label: string }) {
  const hydrated = useHydrated();
  const { hash } = useLocation();
  const [open, setOpen] = useState(false);
  const marked = useMarked(meta);
  // Who came from a finding wants to know why.
  useEffect(() => {
    if (decoded(hash) === `#${meta.id}`) setOpen(true);
  }, [hash, meta.id]);
  if (!marked) return null;
  const { marks } = marked;
  const offset = typedIn(meta).search(/\S|$/);
  return (
    <div className="mt-1.5 text-[13px] text-ink-2">
      <p className="[overflow-wrap:anywhere]">
        <span className="sr-only">Open-ended in {label}: </span>
        {piecesOf(marked).map(({ at, text, mark }) =>
          mark ? (
            <mark key={at} className="vague">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="w-max cursor-pointer py-1 underline decoration-line underline-offset-3 hover:text-ink hover:decoration-current">
          Why, and what to say instead
        </summary>
        <ul className="mt-1 mb-1 grid gap-2.5 border-l-2 border-line pl-3.5">
          {marks.map((mark) => (
            <Sharper
              key={mark.start}
              mark={mark}
              words={marked.text.slice(mark.start, mark.end)}
              use={hydrated ? () => putIn(meta.id, mark, offset) : null}
            />
          ))}
        </ul>
      </details>
    </div>
  );
}

function Sharper({ mark, words, use }: { mark: Mark; words: string; use: (() => void) | null }) {
  return (
    <li>
      <span className="text-ink">“{words}”</span>: {mark.why}{' '}
      {use ? (
        <button
          type="button"
          onClick={use}
          className="cursor-pointer rounded-md border border-line-strong bg-surface px-2.5 py-1 text-left text-ink hover:bg-sunk"
        >
          Use “{mark.sharper}”
        </button>
      ) : (
        <span className="text-ink">Say “{mark.sharper}”.</span>
      )}
    </li>
  );
}

const typedIn = (meta: AnyField): string => (typeof meta.value === 'string' ? meta.value : '');

/**
 * The findings follow a field by a moment: until they have, the marks of the text before stay where they are, so that
 * they do not flicker at every key.
 */
function useMarked(meta: AnyField): MarkedText | null {
  const { offer, findings, advice } = useBuilder();
  const found = markedIn(meta.name, typedIn(meta), { offer, findings, ignored: advice.ignored });
  const last = useRef<{ findings: unknown; typed: string; marked: MarkedText | null }>();
  const typed = typedIn(meta);
  const isBehind = !found && last.current?.findings === findings && last.current.typed !== typed;
  const marked = isBehind ? (last.current?.marked ?? null) : found;
  if (!isBehind) last.current = { findings, typed, marked };
  return marked;
}
