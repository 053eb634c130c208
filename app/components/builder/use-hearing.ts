import { useEffect, useRef } from 'react';
import type { Place } from '~/domain/builder-steps';
import type { Offer } from '~/domain/proposal';
import { entriesOf, forgetText, formDataOf, keepText, sameEntries } from './kept-text';
import { nothingHeard, useBuilder } from './use-builder';

/**
 * Listens to what is typed: keeps it until it is saved, and tells the builder, so that totals and findings follow.
 * Returns what to call when the form is sent off.
 */
export function useHearing({
  place,
  value,
  saved,
  restored,
  read,
}: {
  place: Place;
  value: unknown;
  saved: unknown;
  restored: boolean;
  /** The fields of the offer that are typed, or null where they can't be read. */
  read(form: FormData): Partial<Offer> | null;
}): () => void {
  const { id, saves, sheet, hear } = useBuilder();
  const { revision } = sheet;
  const start = useRef({ value, saves });
  // What counts as saved: a form that was just saved differs from what the server made of it, "1,250" from "1250".
  const asSaved = useRef(entriesOf(saved));
  const sent = useRef(asSaved.current);
  const readNow = useRef(read);
  readNow.current = read;

  useEffect(() => {
    if (saves !== start.current.saves) {
      asSaved.current = sent.current;
      start.current.saves = saves;
    } else if (value === start.current.value && !restored) return;
    const entries = entriesOf(value);
    if (sameEntries(entries, asSaved.current)) {
      forgetText(id, place);
      hear(nothingHeard);
      return;
    }
    keepText(id, place, revision, entries);
    const patch = readNow.current(formDataOf(entries));
    hear({ patch, readable: patch !== null, unsaved: true });
  }, [value, saves, restored, id, place, revision, hear]);

  useEffect(() => () => hear(nothingHeard), [hear]);
  return () => {
    sent.current = entriesOf(value);
  };
}
