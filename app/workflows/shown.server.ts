import canonicalize from 'canonicalize';
import { sha256 } from '../../db/digest';
import type { SentRevision } from '../../db/queries/revisions';
import { DomainError } from '../domain/errors';
import type { Choice, CivilDate } from '../domain/proposal';
import { termsOf } from '../domain/terms';

/**
 * SHA-256 (hex) of all that a client says yes to: the sent copy, until when it is open, what they chose, the terms
 * in one sentence and point by point, and the sentence they tick. It differs as soon as anything of that does. Throws as `termsOf` does.
 */
export function shownSha256(
  { revision, sent }: SentRevision,
  { validUntil, choice }: { validUntil: CivilDate | null; choice: Choice },
): string {
  const terms = termsOf(sent.snapshot, choice);
  const shown = canonicalize({
    kind: 'first-cup/shown@2',
    sha256: sent.sha256,
    revision,
    validUntil,
    choice,
    ...terms,
  });
  if (shown === undefined) throw new DomainError('failed', 'These terms could not be sealed.');
  return sha256(shown);
}
