import { findingsOf } from '~/domain/coffee-test/coffee-test';
import { type DocumentView, documentView } from '~/domain/document/document-view';
import { DomainError } from '~/domain/errors';
import type { Builder, Held, Typed } from './use-builder';

type Loaded = Pick<
  Builder,
  'id' | 'clientId' | 'contactId' | 'footing' | 'advice' | 'today' | 'locale' | 'sheet' | 'view'
>;

/** What was loaded, read again with what is typed. Until someone types, the server's own strings are shown. */
export function withTyped<L extends Loaded>(loaded: L, held: Held, { patch, readable }: Typed) {
  const { sheet, today, footing } = loaded;
  const { to } = sheet;
  const savedOffer = sheet.offer;
  const saved = { offer: savedOffer, findings: findingsOf({ offer: savedOffer, to, today, footing }) };
  const known = { ...loaded, saved, held, readable };
  if (!patch && held.offer === savedOffer) return { ...known, offer: savedOffer, findings: saved.findings };
  const offer = { ...held.offer, ...patch };
  const view = viewOf({ ...sheet, offer }) ?? loaded.view;
  return { ...known, offer, findings: findingsOf({ offer, to, today, footing }), view };
}

function viewOf(sheet: Loaded['sheet']): DocumentView | null {
  try {
    return documentView(sheet);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
