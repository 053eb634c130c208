import { parse, type SubmissionResult } from '@conform-to/react';
import { useEffect, useRef, useState } from 'react';
import type { Place } from '~/domain/builder-steps';
import { entriesOf, forgetText, formDataOf, keptText, sameEntries } from './kept-text';
import { useBuilder } from './use-builder';

type Round<Value> = { count: number; value: Value; restored: boolean; ignored: SubmissionResult | undefined };

/**
 * The text that the form starts with: as saved, or as typed before the writer left this page. Each round is a fresh
 * form. A form that comes back from the server with its errors holds what was typed already.
 */
export function useKeptText<Value>(place: Place, saved: Value, result: SubmissionResult | undefined) {
  const { id, sheet } = useBuilder();
  const { revision } = sheet;
  const [round, setRound] = useState<Round<Value>>({
    count: 0,
    value: saved,
    restored: false,
    ignored: undefined,
  });
  const first = useRef({ saved, answered: result !== undefined });
  useEffect(() => {
    if (first.current.answered) return;
    const kept = keptText(id, place, revision);
    if (!kept || sameEntries(kept, entriesOf(first.current.saved))) return;
    const { payload } = parse(formDataOf(kept), { resolve: () => ({ value: undefined }) });
    setRound({ count: 1, value: payload as Value, restored: true, ignored: undefined });
  }, [id, place, revision]);
  const takeSaved = () => {
    forgetText(id, place);
    setRound(({ count }) => ({ count: count + 1, value: saved, restored: false, ignored: result }));
  };
  return { round, takeSaved, result: result === round.ignored ? undefined : result };
}
