import { useCallback, useMemo, useState } from 'react';
import type { Sheet } from '~/domain/document/document-view';
import type { Held } from '../use-builder';

/** The newest that is known of what the server holds: as loaded, or as it answered an autosave since. */
export function useHeld({ id, saves, sheet }: { id: string; saves: number; sheet: Sheet }) {
  const loaded = useMemo<Held>(
    () => ({ proposalId: id, revision: sheet.revision, saves, offer: sheet.offer }),
    [id, saves, sheet],
  );
  const [answered, setAnswered] = useState<Held | null>(null);
  const hold = useCallback(
    (held: Held) =>
      setAnswered((before) =>
        before && isSameDraft(before, held) && before.saves > held.saves ? before : held,
      ),
    [],
  );
  return {
    held: answered && isSameDraft(answered, loaded) && answered.saves >= loaded.saves ? answered : loaded,
    hold,
  };
}

const isSameDraft = (one: Held, other: Held): boolean =>
  one.proposalId === other.proposalId && one.revision === other.revision;
