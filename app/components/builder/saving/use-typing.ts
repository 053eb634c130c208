import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type FormStep, fieldsOf } from '~/domain/builder-steps';
import { type Field, goOn, type Marks, markOf, marksOf, merge } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import { type Held, nothingTyped, useBuilder } from '../use-builder';
import { type Entries, entriesOf, forgetText, type Kept, keepText, sameEntries } from './kept-text';
import { type AutosaveAnswer, postTyped } from './post-typed';
import { useAutosaver } from './use-autosaver';

/** What can be read of a form, or what about it can't, and where. */
export type Reading =
  | { patch: Partial<Offer>; problem: null }
  | { patch: null; problem: { name: string; sentence: string } };

type Typing = {
  place: FormStep;
  address: string;
  value: unknown;
  read(entries: Entries): Reading;
  kept: Kept | null;
  /** What a form that came back from the server says that it was started from. */
  cameBackFrom: Marks | null;
  /** Shows fields as the server holds them; says which it could. */
  refill(fields: Field[], offer: Offer): Field[];
};

/**
 * Follows what is typed: saves it by itself, keeps it here until it is saved, tells the builder, and knows what each
 * field was started from, so that nothing is written over what its writer has not seen.
 */
export function useTyping({ place, address, value, read, kept, cameBackFrom, refill }: Typing) {
  const { id, held, hold, tell } = useBuilder();
  const { revision } = held;
  const fields = fieldsOf[place];
  const entries = useMemo(() => entriesOf(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schema stays; `read` is only made anew at each drawing
  const { patch, problem } = useMemo(() => read(entries), [entries]);
  const [from, setFrom] = useState(() => {
    const start = kept?.from ?? cameBackFrom ?? marksOf(held.offer, fields);
    const before = kept?.sent ? read(kept.sent).patch : null;
    return goOn({ held: held.offer, typed: patch, sent: before, from: start }).from;
  });
  /** What was typed when the server last answered; null where it never saw it. */
  const [answered, setAnswered] = useState<Entries | null>(kept || cameBackFrom ? null : entries);
  const [refused, setRefused] = useState<string | null>(null);
  const [refilled, setRefilled] = useState<Field[]>([]);
  /** What is kept of this form's, and whether the browser takes it. */
  const keeps = useRef(kept?.entries ?? null);
  const [isKept, setKept] = useState(true);
  const sent = useRef<{ entries: Entries; patch: Partial<Offer> | null } | null>(null);
  const now = useRef({ entries, patch, from, held });
  now.current = { ...now.current, entries, patch, held };

  /** Goes on from what is held: fields that nobody touched here are shown anew. */
  const settle = useCallback(
    (newest: Held) => {
      const { patch, from } = now.current;
      const next = goOn({ held: newest.offer, typed: patch, sent: sent.current?.patch ?? null, from });
      const shown = next.newer.length > 0 ? refill(next.newer, newest.offer) : [];
      now.current.from = { ...next.from, ...marksOf(newest.offer, shown) };
      setFrom(now.current.from);
      if (shown.length > 0) setRefilled(shown);
    },
    [refill],
  );

  const send = async (entries: Entries): Promise<boolean> => {
    sent.current = { entries, patch: read(entries).patch };
    const answer = await postTyped(address, entries, now.current.from);
    if (answer) heard(entries, answer);
    return answer !== null;
  };
  const heard = (entries: Entries, { held, conflicts = [], message }: AutosaveAnswer) => {
    setRefused(message ?? null);
    if (!message) setAnswered(entries);
    if (!message && conflicts.length === 0) forgetText(id, place, entries);
    if (held) {
      settle(held);
      hold(held);
    }
  };
  const { saver, progress } = useAutosaver(kept?.sent ?? null, send);

  useEffect(() => settle(held), [held, settle]);

  const { conflicts, together, newer } = merge({ held: held.offer, typed: patch ?? {}, from });
  const open = conflicts.length > 0;
  const isHeld =
    patch !== null && fields.every((field) => markOf(patch[field]) === markOf(held.offer[field]));
  const isSaved = (answered !== null && sameEntries(entries, answered)) || (isHeld && !saver.going());

  useEffect(() => {
    if (isSaved) {
      saver.drop();
      if (!open) for (const saved of [entries, keeps.current ?? []]) forgetText(id, place, saved);
    } else {
      setRefused(null);
      if (patch) saver.typed(entries);
      else saver.drop();
    }
    if (!isSaved || open) {
      const before = saver.going() ?? sent.current?.entries ?? null;
      const going = isSaved ? null : before;
      setKept(keepText(id, place, { revision, entries, from: now.current.from, sent: going }));
      keeps.current = entries;
    }
    tell(isSaved && !open ? nothingTyped : { patch, problem });
  }, [entries, patch, problem, isSaved, open, id, place, revision, saver, tell]);

  useEffect(() => () => tell(nothingTyped), [tell]);

  return {
    saver,
    from,
    conflicts,
    together,
    newer,
    patch,
    /** For the line that says how it stands. */
    standing: { progress, isSaved, isKept, problem, refused, conflicts, refilled },
    settle: () => settle(now.current.held),
    /** Who types on has seen what was filled in. */
    typesOn: () => setRefilled([]),
    /** The writer keeps their own text on top of what they were shown. */
    keepMine(fields: Field[]) {
      now.current.from = { ...now.current.from, ...marksOf(held.offer, fields) };
      setFrom(now.current.from);
      setAnswered(null);
    },
    takeTheirs(fields: Field[]) {
      refill(fields, held.offer);
      now.current.from = { ...now.current.from, ...marksOf(held.offer, fields) };
      setFrom(now.current.from);
    },
    /** A form goes off by its button. */
    handOver() {
      sent.current = { entries, patch };
      saver.pause();
    },
    /** It came back: saved, or not. */
    handedBack(saved: boolean) {
      if (saved && sent.current) setAnswered(sent.current.entries);
      saver.resume();
      if (!saved && patch) saver.typed(entries);
    },
  };
}
