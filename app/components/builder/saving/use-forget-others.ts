import { useEffect } from 'react';
import { forgetOthers } from './kept-text';

/** What was typed into a draft that was sent or discarded since, here or elsewhere, is kept no longer. */
export function useForgetOthers(proposalId: string, revision: number | null): void {
  useEffect(() => forgetOthers(proposalId, revision), [proposalId, revision]);
}
