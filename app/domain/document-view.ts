import { longDate, shortDate } from './calendar';
import { printable, type TotalRow, totalRows } from './document-totals';
import { formatDecimal, formatMoney, minorOf, totalsOf } from './money';
import type { CivilDate, Offer, Recipient, Sender, Snapshot } from './proposal';

export type Fact = { label: string; value: string };
export type Section = { heading: string; text: string };
export type List = { heading: string; items: string[] };
export type PriceLine = { description: string; quantity: string; unitPrice: string; amount: string };

/**
 * Every string that a reader of the offer sees, in the order they read it. Paper, screen, mail and export print
 * these strings and compute nothing. A part the writer left empty is null or has no items, and is not shown.
 */
export type DocumentView = {
  /** BCP 47, of the document's words. */
  language: string;
  pageSize: 'A4' | 'LETTER';
  accent: string;
  logoSha256: string | null;
  metadata: { title: string; author: string; subject: string; createdAt: string | null };
  /** "DRAFT" on anything that was not sent, else null. */
  mark: string | null;
  from: { name: string; lines: string[] };
  preparedFor: string;
  /** The contact's role and e-mail and the client's address, in one line. */
  preparedForDetails: string;
  title: string;
  outcome: string;
  problem: string;
  /** Price, by when, valid until. */
  facts: Fact[];
  deliverables: { heading: string; items: { name: string; doneWhen: string }[] };
  exclusions: List;
  clientProvides: List;
  dates: { heading: string; rows: Fact[] };
  price: {
    heading: string;
    columns: { description: string; quantity: string; unitPrice: string; amount: string };
    lines: PriceLine[];
    totals: TotalRow[];
    terms: string;
  };
  safety: Section | null;
  nextStep: Section | null;
  signatures: { heading: string; party: string; name: string; nameLabel: string; dateLabel: string }[];
  footer: { number: string; revision: string; hash: string; page: string };
};

/** One revision as it is read: a draft has no number, hash or sending date yet. */
export type Sheet = {
  offer: Offer;
  from: Sender;
  to: Recipient;
  revision: number;
  number: string | null;
  sentOn: CivilDate | null;
  sentAt: string | null;
  sha256: string | null;
};

/** The sheet of a sent copy. `sha256`: hex, of the snapshot's canonical form. */
export function sentSheet(snapshot: Snapshot, sha256: string): Sheet {
  const { kind: _, ...sheet } = snapshot;
  return { ...sheet, sha256 };
}

const letterRegions = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CL',
  'CO',
  'CR',
  'DO',
  'GT',
  'HN',
  'NI',
  'PA',
  'PR',
  'SV',
  'VE',
]);

/** The paper that `locale`'s region writes on. */
export function pageSizeOf(locale: string): 'A4' | 'LETTER' {
  return letterRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'LETTER' : 'A4';
}

/** The document's words are English for now, so dates are written in English as the firm's region writes it. */
export function documentLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return language === 'en' ? locale : `en-${region ?? 'GB'}`;
}

/** Throws `invalid` where the offer's money does not add up (see `totalsOf`). */
export function documentView(sheet: Sheet): DocumentView {
  const { offer, from, to } = sheet;
  const locale = documentLocale(from.locale);
  const totals = totalsOf(offer);
  const price = (minor: number) => printable(formatMoney(minor, offer.currency, locale));
  const total = offer.free && totals.totalMinor === 0 ? 'Free' : price(totals.totalMinor);
  const date = (value: CivilDate | null) => (value === null ? '' : printable(longDate(value, locale)));
  const short = (value: CivilDate | null) => (value === null ? '' : printable(shortDate(value, locale)));
  const who = [to.contact?.name, to.name].filter(Boolean).join(', ');
  return {
    language: locale,
    pageSize: pageSizeOf(from.locale),
    accent: from.accent,
    logoSha256: from.logoSha256,
    metadata: {
      title: [offer.title, who && `for ${who}`].filter(Boolean).join(' '),
      author: [from.author.name, from.firmName].filter(Boolean).join(', '),
      subject: offer.outcome,
      createdAt: sheet.sentAt,
    },
    mark: sheet.sha256 === null ? 'DRAFT' : null,
    from: {
      name: from.firmName,
      lines: [...from.address.split('\n'), from.author.name, from.author.email]
        .map((x) => x.trim())
        .filter(Boolean),
    },
    preparedFor: who && `Prepared for ${who}`,
    preparedForDetails: [to.contact?.role, ...to.address.split('\n'), to.contact?.email]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' · '),
    title: offer.title,
    outcome: offer.outcome,
    problem: offer.problem,
    facts: filled([
      { label: 'Price', value: offer.lines.length > 0 || offer.free ? total : '' },
      { label: 'You have it by', value: short(offer.endsOn) },
      { label: 'Say yes by', value: short(offer.validUntil) },
    ]),
    deliverables: {
      heading: 'You get',
      items: offer.deliverables.map(({ name, doneWhen }) => ({
        name,
        doneWhen: doneWhen && `Done when ${doneWhen}`,
      })),
    },
    exclusions: { heading: 'Not included', items: offer.exclusions },
    clientProvides: { heading: 'You provide', items: offer.clientProvides },
    dates: {
      heading: 'When and where',
      rows: filled([
        { label: 'Starts', value: date(offer.startsOn) },
        { label: 'Ends', value: date(offer.endsOn) },
        { label: 'Place', value: offer.place },
        { label: 'Valid until', value: offer.validUntil ? `the end of ${date(offer.validUntil)}` : '' },
      ]),
    },
    price: {
      heading: 'Price',
      columns: { description: 'What', quantity: 'Quantity', unitPrice: 'Unit price', amount: 'Amount' },
      lines: offer.lines.map((line, index) => ({
        description: line.description,
        quantity: printable(formatDecimal(line.quantity, locale)),
        unitPrice: price(minorOf(line.unitPrice, offer.currency)),
        amount: price(totals.lineMinor[index] ?? 0),
      })),
      totals: offer.lines.length > 0 ? totalRows(offer, totals, total, price, locale) : [],
      terms: offer.paymentTerms,
    },
    safety: offer.safety ? { heading: 'What you risk', text: offer.safety } : null,
    nextStep: offer.nextStep ? { heading: 'How to say yes', text: offer.nextStep } : null,
    signatures: [
      {
        heading: 'Agreed for',
        party: to.name,
        name: to.contact?.name ?? '',
        nameLabel: 'Name',
        dateLabel: 'Date',
      },
      {
        heading: 'Offered by',
        party: from.firmName,
        name: from.author.name,
        nameLabel: 'Name',
        dateLabel: 'Date',
      },
    ],
    footer: {
      number: sheet.number ?? 'Not numbered yet',
      revision: `Revision ${sheet.revision}`,
      hash: sheet.sha256?.slice(0, 16) ?? '',
      page: 'Page {page} of {pages}',
    },
  };
}

/** Every text a reader of the document must find in it, page numbers aside. */
export function textsOf(view: DocumentView): string[] {
  const { from, deliverables, exclusions, clientProvides, dates, price, safety, nextStep, footer } = view;
  const lists = [exclusions, clientProvides].filter((list) => list.items.length > 0);
  const texts = [
    view.mark,
    from.name,
    ...from.lines,
    view.preparedFor,
    view.preparedForDetails,
    view.title,
    view.outcome,
    view.problem,
    ...view.facts.flatMap(({ label, value }) => [label, value]),
    ...(deliverables.items.length > 0 ? [deliverables.heading] : []),
    ...deliverables.items.flatMap(({ name, doneWhen }) => [name, doneWhen]),
    ...lists.flatMap(({ heading, items }) => [heading, ...items]),
    ...(dates.rows.length > 0 ? [dates.heading] : []),
    ...dates.rows.flatMap(({ label, value }) => [label, value]),
    ...(price.lines.length > 0 ? [price.heading, ...Object.values(price.columns)] : []),
    ...price.lines.flatMap((line) => Object.values(line)),
    ...price.totals.flatMap(({ label, value }) => [label, value]),
    price.terms,
    ...[safety, nextStep].flatMap((section) => (section ? [section.heading, section.text] : [])),
    ...view.signatures.flatMap(({ heading, party, name, nameLabel, dateLabel }) => [
      heading,
      party,
      name,
      nameLabel,
      dateLabel,
    ]),
    footer.number,
    footer.revision,
    footer.hash,
  ];
  return texts.filter((text): text is string => Boolean(text));
}

const filled = (facts: Fact[]): Fact[] => facts.filter(({ value }) => value !== '');
