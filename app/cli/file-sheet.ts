import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Sheet } from '../domain/document/document-view';
import type { Offer, Recipient, Sender } from '../domain/proposal';

/** A file says nothing of who offers, so the document leaves room for it. */
const nobody: Sender = {
  firmName: '',
  address: '',
  author: { name: '', email: '', photoSha256: null },
  accent: '#7a4419',
  locale: 'en-US',
  timeZone: 'UTC',
  logoSha256: null,
  fonts: [],
};

/**
 * An offer in a file as a sheet: no number and no sending, and unless it is a draft, the SHA-256 of the canonical
 * form (RFC 8785) of the file's JSON. Nothing in it comes from the clock, so the same file prints the same bytes.
 */
export function fileSheet(
  { offer, to, json }: { offer: Offer; to: Recipient; json: unknown },
  { draft, locale }: { draft: boolean; locale: string },
): Sheet {
  const sha256 = createHash('sha256')
    .update(canonicalize(json) ?? '')
    .digest('hex');
  return {
    offer,
    to,
    from: { ...nobody, locale },
    revision: 1,
    number: '',
    sentOn: null,
    sentAt: null,
    sha256: draft ? null : sha256,
  };
}
