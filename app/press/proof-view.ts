import { type DocumentView, documentView } from '../domain/document/document-view';
import { emptyOffer } from '../domain/proposal';

/** The smallest page that still uses the fonts. */
export const proofView = (): DocumentView =>
  documentView({
    offer: { ...emptyOffer('EUR'), title: 'Proof' },
    from: {
      firmName: 'First Cup',
      address: '',
      author: { name: '', email: '', photoSha256: null },
      accent: '#7a4419',
      locale: 'en-GB',
      timeZone: 'UTC',
      logoSha256: null,
      fonts: [],
    },
    to: { name: '', address: '', contact: null },
    revision: 1,
    number: null,
    sentOn: null,
    sentAt: null,
    sha256: null,
  });
