import type { Acceptance } from '../acceptance';
import { dateIn, instantAt, isCivilDate, longDate, monthIn } from '../calendar';
import { chosenOf } from '../choice';
import type { Snapshot } from '../proposal';
import { termsOf } from '../terms';
import { printable } from './document-totals';
import { documentLocale, type Fact, pageSizeOf } from './document-view';
import type { PrintedFrame } from './printed-frame';
import { wordsIn } from './words/document-words';
import { recordWordsIn } from './words/record/record-words';

type Rows = { heading: string; rows: Fact[] };

/** Every string on an acceptance record, in the order in which it is read. Paper prints these and computes nothing. */
export type RecordView = PrintedFrame<'record'> & {
  title: string;
  /** Who said yes to what, for whom and when, in one sentence. */
  said: string;
  accepted: Rows;
  consent: Rows;
  fingerprints: Rows;
  about: { heading: string; texts: string[] };
  footer: { number: string; revision: string; hash: string; page: string };
};

/** What a record is of: the yes, the copy it was said to, and where the chain of events stood with it. */
export type Recorded = {
  acceptance: Acceptance;
  snapshot: Snapshot;
  /** SHA-256 (hex) of the snapshot's canonical form. */
  sha256: string;
  head: { seq: number; hash: string } | null;
  /** Where anybody can compare a file with what is kept here; null where nobody else reaches it. */
  verifyAt: string | null;
};

/**
 * `inPrint`: a text as it can be printed; what cannot is in its code points, in square brackets, and the record then
 * says what those mean. Throws as `chosenOf` does, never for a text.
 */
export function recordView(recorded: Recorded, inPrint: (text: string) => string): RecordView {
  const { acceptance, snapshot, sha256, head, verifyAt } = recorded;
  const { offer, from, to } = snapshot;
  const words = recordWordsIn(offer.language);
  const documentWords = wordsIn(offer.language);
  const locale = documentLocale(offer.language, from.locale);
  const chosen = acceptance.choice && chosenOf(offer, acceptance.choice);
  const day = documentWords.day ?? ((written: string) => written);
  const on = day(printable(longDate(dateIn(from.timeZone, acceptance.acceptedAt), locale)));
  let replaced = false;
  const print = (text: string): string => {
    const printed = inPrint(text);
    replaced ||= printed !== text;
    return printed;
  };
  const rows = (facts: [label: string, value: string | null | undefined][]): Fact[] =>
    facts.flatMap(([label, value]) => (value ? [{ label, value: print(value) }] : []));
  const { accepted, consent, fingerprints, about } = words;
  const view: RecordView = {
    kind: 'record',
    language: locale,
    style: 'quiet',
    pageSize: offer.paper ?? pageSizeOf(from.locale),
    accent: from.accent,
    logoSha256: from.logoSha256,
    photoSha256: null,
    fonts: from.fonts,
    metadata: {
      title: words.titleFor(offer.title),
      author: from.firmName,
      subject: words.heading,
      createdAt: acceptance.acceptedAt,
    },
    from: { name: from.firmName, lines: from.address.split('\n').filter((line) => line.trim() !== '') },
    heading: words.heading,
    title: print(offer.title),
    said: words.said(print(acceptance.name), print(to.name), on),
    accepted: {
      heading: accepted.heading,
      rows: rows([
        [accepted.number, `${snapshot.number} · ${documentWords.revision(snapshot.revision)}`],
        [accepted.option, chosen?.option],
        [accepted.added, chosen?.added.join(' · ')],
        ...termsRows(acceptance, snapshot),
        [accepted.purchaseOrder, acceptance.purchaseOrder],
        [accepted.words, acceptance.words],
      ]),
    },
    consent: {
      heading: consent.heading,
      rows: rows([
        [consent.name, acceptance.name],
        [consent.ticked, acceptance.consentText],
        [consent.wording, versionInWords(acceptance.consentVersion, locale)],
        [consent.utc, instantAt('UTC', acceptance.acceptedAt)],
        [consent.local, `${instantAt(from.timeZone, acceptance.acceptedAt)} (${from.timeZone})`],
        [consent.address, acceptance.socketAddress],
        [consent.forwarded, acceptance.forwardedAddress],
        [consent.program, shortened(acceptance.userAgent)],
      ]),
    },
    fingerprints: {
      heading: fingerprints.heading,
      rows: rows([
        [fingerprints.sentCopy, sha256],
        [fingerprints.shown, acceptance.shownSha256],
        [fingerprints.head(head?.seq ?? null), head?.hash],
      ]),
    },
    about: { heading: about.heading, texts: [about.signature, about.check(verifyAt)] },
    footer: {
      number: snapshot.number,
      revision: documentWords.revision(snapshot.revision),
      hash: sha256.slice(0, 16),
      page: documentWords.page,
    },
  };
  if (replaced) view.about.texts.push(words.codePoints);
  return view;
}

/** What was agreed, point by point: as it was shown, or where only its hash was kept, as the sent copy says it. */
function termsRows({ terms, choice }: Acceptance, snapshot: Snapshot): [label: string, value: string][] {
  const { parts } = terms ?? termsOf(snapshot, choice ?? { option: null, ticked: [] });
  return parts.map(({ label, items }) => [
    label,
    items
      .map(({ text, note }) => (note ? `${text}. ${note}` : text))
      .map((text) => (items.length > 1 ? `• ${text}` : text))
      .join('\n'),
  ]);
}

/** "November 2026" of "2026-11"; any other version by its name. */
function versionInWords(version: string, locale: string): string {
  const first = `${version}-01`;
  return isCivilDate(first) ? monthIn('UTC', `${first}T12:00:00Z`, locale) : version;
}

/** What a program calls itself can be of any length; a record is one page. */
const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
