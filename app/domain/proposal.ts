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
/** `taxPercent`: where this line is taxed otherwise than the offer. */
export type PricedLine = {
  description: string;
  quantity: Decimal;
  unitPrice: Decimal;
  taxPercent?: Decimal | undefined;
};
/** An optional line is in no total until the client ticks it. */
export type Line = PricedLine & { optional?: boolean | undefined };
export type Discount = { percent: Decimal } | { amount: Decimal };
/** One size of the cup: what it holds and costs beside what every option has. The client takes exactly one. */
export type Option = { name: string; deliverables: Deliverable[]; lines: PricedLine[] };
export type Milestone = { name: string; on: CivilDate | null };
export const paymentMoments = ['acceptance', 'start', 'date', 'delivery'] as const;
/** A part of the total, due at a moment; `on` is its day where that is a date. */
export type Payment = {
  when: (typeof paymentMoments)[number];
  on: CivilDate | null;
  percent: Decimal;
};
/** What we know of the client and build on; for the writer alone, never printed. */
export type CitedFact = { text: string; confirmedOn: CivilDate | null };

/** A fact about the client as an offer cites it. */
export const citedFact = ({ text, confirmedOn }: CitedFact): CitedFact => ({ text, confirmedOn });

export const languages = ['en', 'de', 'fr', 'es', 'it'] as const;
/** Of the document's own words; what the writer writes is as they write it. */
export type Language = (typeof languages)[number];
export const documentStyles = ['quiet', 'letter', 'grid'] as const;
export type DocumentStyle = (typeof documentStyles)[number];
export const paperSizes = ['A4', 'LETTER'] as const;
export type PaperSize = (typeof paperSizes)[number];

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
  milestones: Milestone[];
  currency: CurrencyCode;
  lines: Line[];
  options: Option[];
  discount: Discount;
  taxPercent: Decimal;
  pricesIncludeTax: boolean;
  /** The client accounts for the tax: none is charged, and the document says so. */
  reverseCharge: boolean;
  depositPercent: Decimal;
  /** Parts that make up 100 percent, in place of a deposit; none where it is paid at once. */
  payments: Payment[];
  /** A total of zero is an offer only when it is meant to be free. */
  free: boolean;
  paymentTerms: string;
  safety: string;
  nextStep: string;
  restsOn: CitedFact[];
  coverNote: string;
  language: Language;
  style: DocumentStyle;
  /** Null: as the firm's region writes on. */
  paper: PaperSize | null;
};

/** What a client takes of an offer: the option, by its place, and the optional lines they ticked. */
export type Choice = { option: number | null; ticked: number[] };

export type Contact = { name: string; email: string; role: string };
export type Recipient = { name: string; address: string; contact: Contact | null };

/** Who offers: what the document prints of the firm. */
export type Sender = {
  firmName: string;
  address: string;
  /** `photoSha256`: SHA-256 (hex) of the PNG bytes of their photo, or null. */
  author: { name: string; email: string; photoSha256: string | null };
  /** `#rrggbb` */
  accent: string;
  /** BCP 47: decides paper size and how dates and numbers are written. */
  locale: string;
  /** IANA zone: "valid until" includes the whole of that day there. */
  timeZone: string;
  /** SHA-256 (hex) of the logo's PNG bytes, or null. */
  logoSha256: string | null;
  /** SHA-256 (hex) of the firm's own fonts, in the order in which they are asked for a character. */
  fonts: string[];
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
  milestones: [],
  currency,
  lines: [],
  options: [],
  discount: { percent: '0' },
  taxPercent: '0',
  pricesIncludeTax: false,
  reverseCharge: false,
  depositPercent: '0',
  payments: [],
  free: false,
  paymentTerms: '',
  safety: '',
  nextStep: '',
  restsOn: [],
  coverNote: '',
  language: 'en',
  style: 'quiet',
  paper: null,
});

/** Whether two contacts at one client are the same person: the same name, and no two e-mail addresses. Any case. */
export function samePerson(a: Pick<Contact, 'name' | 'email'>, b: Pick<Contact, 'name' | 'email'>): boolean {
  const [ours, theirs] = [a, b].map(({ name, email }) => ({ name: folded(name), email: folded(email) }));
  if (!ours || !theirs || ours.name !== theirs.name) return false;
  return ours.email === theirs.email || ours.email === '' || theirs.email === '';
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();
