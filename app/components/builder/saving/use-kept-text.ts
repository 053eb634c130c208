import { parse } from '@conform-to/react';
import { useEffect, useRef, useState } from 'react';
import type { Place } from '~/domain/builder-steps';
import { useBuilder } from '../use-builder';
import { entriesOf, formDataOf, type Kept, keptText, sameEntries } from './kept-text';

type Round<Value> = { count: number; value: Value; kept: Kept | null };

/**
 * The text that the form starts with: as saved, or as typed before the writer left this page and not saved. Each round
 * is a fresh form. A form that comes back from the server with its errors holds what was typed already.
 */
export function useKeptText<Value>(place: Place, start: Value, answered: boolean): Round<Value> {
  const { id, sheet } = useBuilder();
  const { revision } = sheet;
  const [round, setRound] = useState<Round<Value>>({ count: 0, value: start, kept: null });
  const first = useRef({ start, answered });
  useEffect(() => {
    if (first.current.answered) return;
    const kept = keptText(id, place, revision);
    if (!kept || sameEntries(kept.entries, entriesOf(first.current.start))) return;
    const { payload } = parse(formDataOf(kept.entries), { resolve: () => ({ value: undefined }) });
    setRound({ count: 1, value: payload as Value, kept });
  }, [id, place, revision]);
  return round;
}
