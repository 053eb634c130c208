import { findingsOf } from '~/domain/coffee-test/coffee-test';
import { type DocumentView, documentView } from '~/domain/document-view';
import { DomainError } from '~/domain/errors';
import type { Builder, Heard } from './use-builder';

type Loaded = Pick<
  Builder,
  'id' | 'clientId' | 'contactId' | 'saves' | 'bases' | 'footing' | 'today' | 'locale' | 'sheet' | 'view'
>;

/** What was loaded, read again with what is typed. Until someone types, the server's own strings are shown. */
export function withHeard(loaded: Loaded, { patch, readable, unsaved }: Heard): Omit<Builder, 'hear'> {
  const { sheet, today, footing } = loaded;
  const { offer: savedOffer, to } = sheet;
  const saved = { offer: savedOffer, findings: findingsOf({ offer: savedOffer, to, today, footing }) };
  if (!patch) return { ...loaded, saved, offer: savedOffer, findings: saved.findings, readable, unsaved };
  const offer = { ...savedOffer, ...patch };
  const view = viewOf({ ...sheet, offer }) ?? loaded.view;
  return {
    ...loaded,
    saved,
    offer,
    findings: findingsOf({ offer, to, today, footing }),
    view,
    readable,
    unsaved,
  };
}

function viewOf(sheet: Loaded['sheet']): DocumentView | null {
  try {
    return documentView(sheet);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
