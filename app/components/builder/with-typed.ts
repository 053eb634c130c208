import { findingsOf } from '~/domain/coffee-test/coffee-test';
import type { Finding } from '~/domain/coffee-test/rule';
import { type DocumentView, documentView } from '~/domain/document/document-view';
import { DomainError } from '~/domain/errors';
import type { Builder, Held, Typed } from './use-builder';

type Loaded = Pick<
  Builder,
  'id' | 'clientId' | 'contactId' | 'footing' | 'facts' | 'advice' | 'today' | 'locale' | 'sheet' | 'view'
>;

/** What was loaded, read again with what is typed. Until someone types, the server's own strings are shown. */
export function withTyped<L extends Loaded>(loaded: L, held: Held, { patch, problem }: Typed) {
  const { sheet, today, footing } = loaded;
  const { to } = sheet;
  const savedOffer = sheet.offer;
  const saved = { offer: savedOffer, findings: findingsOf({ offer: savedOffer, to, today, footing }) };
  const known = { ...loaded, saved, held, readable: problem === null };
  const unread = problem ? [unreadAs(problem)] : [];
  if (!patch && held.offer === savedOffer)
    return { ...known, offer: savedOffer, findings: [...unread, ...saved.findings] };
  const offer = { ...held.offer, ...patch };
  const view = viewOf({ ...sheet, offer }) ?? loaded.view;
  return { ...known, offer, findings: [...unread, ...findingsOf({ offer, to, today, footing })], view };
}

/** What can't be read is no offer yet: the card and the steps say so before anything else. */
const unreadAs = ({ name, sentence }: NonNullable<Typed['problem']>): Finding => ({
  rule: 'typed',
  field: name,
  kind: 'required',
  ground: 'definition',
  sentence,
});

function viewOf(sheet: Loaded['sheet']): DocumentView | null {
  try {
    return documentView(sheet);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
