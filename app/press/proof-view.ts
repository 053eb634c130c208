import { type DocumentView, documentView } from '../domain/document/document-view';
import { emptyOffer } from '../domain/proposal';

type Proof = { title?: string; text?: string; fonts?: string[] };

/** The smallest page that still uses the fonts. `text`: is printed on it in the running face. */
export const proofView = ({ title = 'Proof', text = '', fonts = [] }: Proof = {}): DocumentView =>
  documentView({
    offer: {
      ...emptyOffer('EUR'),
      title,
      outcome: text,
      deliverables: text
        ? [{ name: `What you get is bold. ${text}`, doneWhen: `you see it in italic. ${text}` }]
        : [],
    },
    from: {
      firmName: 'First Cup',
      address: '',
      author: { name: '', email: '', photoSha256: null },
      accent: '#7a4419',
      locale: 'en-GB',
      timeZone: 'UTC',
      logoSha256: null,
      fonts,
    },
    to: { name: '', address: '', contact: null },
    revision: 1,
    number: null,
    sentOn: null,
    sentAt: null,
    sha256: null,
  });
