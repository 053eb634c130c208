import { longDate, shortDate } from '../calendar';
import { formatMoney } from '../money';
import type { CivilDate, Language, Offer, PaperSize, Recipient, Sender, Snapshot } from '../proposal';
import { mailTexts } from './document-mail';
import type { DocumentView, Fact } from './document-parts';
import { priceView } from './document-price';
import { printable } from './document-totals';
import { canBeSigned, toWrite } from './to-write';
import { wordsIn } from './words/document-words';
import type { DocumentWords } from './words/words';

export type { DocumentStyle } from '../proposal';
export type * from './document-parts';
export { textsOf } from './document-texts';

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
export function pageSizeOf(locale: string): PaperSize {
  return letterRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'LETTER' : 'A4';
}

/** A document is written in its own words and as the firm's region writes numbers and dates. */
export function documentLocale(language: Language, locale: string): string {
  const firm = new Intl.Locale(locale).maximize();
  return firm.language === language ? locale : `${language}-${firm.region ?? 'GB'}`;
}

/**
 * `openUntil`: the later last day to say yes, where that was moved after the sending; the mail says so.
 * Throws `invalid` where the offer's money does not add up (see `totalsOf`).
 */
export function documentView(sheet: Sheet, openUntil: CivilDate | null = null): DocumentView {
  const { offer, from, to } = sheet;
  const words = wordsIn(offer.language);
  const locale = documentLocale(offer.language, from.locale);
  const price = (minor: number) => printable(formatMoney(minor, offer.currency, locale));
  const day = words.day ?? ((written: string) => written);
  const date = (value: CivilDate | null) => (value === null ? '' : day(printable(longDate(value, locale))));
  const short = (value: CivilDate | null) => (value === null ? '' : day(printable(shortDate(value, locale))));
  const who = [to.contact?.name, to.name].filter(Boolean).join(', ');
  const { headline, ...prices } = priceView(offer, { words, locale, price, date: short });
  const doneWhen = (text: string) => text && words.doneWhen(text);
  const isBlank = sheet.sha256 === null && !canBeSigned(offer);
  const view: Omit<DocumentView, 'mail'> = {
    language: locale,
    style: offer.style,
    pageSize: offer.paper ?? pageSizeOf(from.locale),
    accent: from.accent,
    logoSha256: from.logoSha256,
    photoSha256: from.author.photoSha256,
    fonts: from.fonts,
    metadata: {
      title: offer.title && who ? words.titleFor(offer.title, who) : offer.title || who,
      author: [from.author.name, from.firmName].filter(Boolean).join(', '),
      subject: offer.outcome,
      createdAt: sheet.sentAt,
    },
    mark: sheet.sha256 === null ? words.draft : null,
    from: {
      name: from.firmName,
      lines: filledTexts([...from.address.split('\n'), from.author.name, from.author.email]),
    },
    sentOn: date(sheet.sentOn),
    to: filledTexts([to.contact?.name, to.contact?.role, to.name, ...to.address.split('\n')]),
    preparedFor: who && words.preparedFor(who),
    preparedForDetails: filledTexts([to.contact?.role, ...to.address.split('\n'), to.contact?.email]).join(
      ' · ',
    ),
    coverNote: offer.coverNote,
    title: offer.title,
    outcome: offer.outcome,
    problem: offer.problem,
    facts: filled([
      { label: words.price, value: headline },
      { label: words.haveItBy, value: short(offer.endsOn) },
      { label: words.sayYesBy, value: short(offer.validUntil) },
    ]),
    deliverables: {
      heading: words.youGet,
      items: offer.deliverables.map((one) => ({ name: one.name, doneWhen: doneWhen(one.doneWhen) })),
    },
    exclusions: { heading: words.notIncluded, items: offer.exclusions },
    clientProvides: { heading: words.youProvide, items: offer.clientProvides },
    dates: {
      heading: words.whenAndWhere,
      rows: filled([
        { label: words.starts, value: date(offer.startsOn) },
        { label: words.ends, value: date(offer.endsOn) },
        { label: words.place, value: offer.place },
        { label: words.validUntil, value: offer.validUntil ? words.endOf(date(offer.validUntil)) : '' },
      ]),
    },
    milestones: {
      heading: words.milestones,
      rows: offer.milestones.map(({ name, on }) => ({ label: name, value: date(on) })),
    },
    price: prices,
    safety: offer.safety ? { heading: words.whatYouRisk, text: offer.safety } : null,
    nextStep: offer.nextStep ? { heading: words.howToSayYes, text: offer.nextStep } : null,
    signatures: isBlank ? [] : signaturesOf(sheet, words),
    toWrite: isBlank ? toWrite(offer, words) : { heading: words.toWrite, items: [] },
    footer: {
      number: sheet.number ?? words.notNumbered,
      revision: words.revision(sheet.revision),
      hash: sheet.sha256?.slice(0, 16) ?? '',
      page: words.page,
    },
  };
  const extended = openUntil === null ? '' : words.mail.openUntil(date(openUntil));
  return { ...view, mail: mailTexts(view, words.mail, to.contact?.name ?? '', extended) };
}

/** The client's comes first: theirs is the yes. */
const signaturesOf = ({ from, to }: Sheet, words: DocumentWords): DocumentView['signatures'] =>
  [
    { heading: words.agreedFor, party: to.name, name: to.contact?.name ?? '' },
    { heading: words.offeredBy, party: from.firmName, name: from.author.name },
  ].map((signature) => ({ ...signature, nameLabel: words.name, dateLabel: words.date }));

const filledTexts = (texts: (string | undefined)[]): string[] =>
  texts.map((text) => text?.trim() ?? '').filter(Boolean);

const filled = (facts: Fact[]): Fact[] => facts.filter(({ value }) => value !== '');
