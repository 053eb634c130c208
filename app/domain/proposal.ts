/**
 * The offer itself. A draft may miss anything, so every text may be empty and every date null; the coffee test
 * says what is still missing. The file format (design: "An offer as a file") uses the same names and shapes.
 */

/** A civil date, ISO 8601: `2026-12-01`. */
export type CivilDate = string;
/** A decimal number as text, a point as separator: `12.5`. Never a float. */
export type Decimal = string;
/** An ISO 4217 code: `USD`. */
export type CurrencyCode = string;

export type Deliverable = { name: string; doneWhen: string };
export type Line = { description: string; quantity: Decimal; unitPrice: Decimal };
export type Discount = { percent: Decimal } | { amount: Decimal };

/** What the writer writes: the text of one revision. */
export type Offer = {
  title: string;
  problem: string;
  outcome: string;
  deliverables: Deliverable[];
  exclusions: string[];
  clientProvides: string[];
  place: string;
  startsOn: CivilDate | null;
  endsOn: CivilDate | null;
  validUntil: CivilDate | null;
  currency: CurrencyCode;
  lines: Line[];
  discount: Discount;
  taxPercent: Decimal;
  depositPercent: Decimal;
  /** A total of zero is an offer only when it is meant to be free. */
  free: boolean;
  paymentTerms: string;
  safety: string;
  nextStep: string;
};

export type Contact = { name: string; email: string; role: string };
export type Recipient = { name: string; address: string; contact: Contact | null };

/** Who offers: what the document prints of the firm. */
export type Sender = {
  firmName: string;
  address: string;
  author: { name: string; email: string };
  /** `#rrggbb` */
  accent: string;
  /** BCP 47: decides paper size and how dates and numbers are written. */
  locale: string;
  /** IANA zone: "valid until" includes the whole of that day there. */
  timeZone: string;
  /** SHA-256 (hex) of the logo's PNG bytes, or null. */
  logoSha256: string | null;
};

/** The frozen copy of what was sent. Its RFC 8785 form is what the SHA-256 is taken of. */
export type Snapshot = {
  kind: 'first-cup/sent@1';
  number: string;
  revision: number;
  /** The civil date of sending in the firm's zone. */
  sentOn: CivilDate;
  /** UTC instant, ISO 8601. */
  sentAt: string;
  from: Sender;
  to: Recipient;
  offer: Offer;
};

export const emptyOffer = (currency: CurrencyCode): Offer => ({
  title: '',
  problem: '',
  outcome: '',
  deliverables: [],
  exclusions: [],
  clientProvides: [],
  place: '',
  startsOn: null,
  endsOn: null,
  validUntil: null,
  currency,
  lines: [],
  discount: { percent: '0' },
  taxPercent: '0',
  depositPercent: '0',
  free: false,
  paymentTerms: '',
  safety: '',
  nextStep: '',
});

/** Whether two contacts at one client are the same person: the same name, and no two e-mail addresses. Any case. */
export function samePerson(a: Pick<Contact, 'name' | 'email'>, b: Pick<Contact, 'name' | 'email'>): boolean {
  const [ours, theirs] = [a, b].map(({ name, email }) => ({ name: folded(name), email: folded(email) }));
  if (!ours || !theirs || ours.name !== theirs.name) return false;
  return ours.email === theirs.email || ours.email === '' || theirs.email === '';
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();
