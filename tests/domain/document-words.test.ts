import { describe, expect, test } from 'vitest';
import { documentView } from '~/domain/document/document-view';
import { type CivilDate, type Language, languages, type Offer } from '~/domain/proposal';
import { proposalMail } from '~templates/messages/proposal-mail';
import { choiceOffer, draftOf, ratesOffer, sender, sheetOf, typicalOffer, viewOf } from '../support/offers';

const regions: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
};
const inLanguage = (language: Language, offer: Offer = typicalOffer) =>
  viewOf({ ...offer, language }, { from: { ...sender, locale: regions[language] } });

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];

const foreign = languages.filter((language) => language !== 'en');

describe('a document in another language', () => {
  test.each(foreign)('has no English word of its own left: %s', (language) => {
    for (const offer of [
      choiceOffer,
      ratesOffer,
      { ...typicalOffer, reverseCharge: true, free: true, lines: [] },
    ]) {
      const [ours, theirs] = [inLanguage('en', offer), inLanguage(language, offer)].map(
        (view) => new Set(stringsIn(view)),
      );
      const written = new Set(stringsIn(offer));
      const same = [...(ours ?? [])].filter((text) => theirs?.has(text) && !written.has(text));
      // What the firm and the client are called, numbers and codes; "Name", "Total" and "Date" are good elsewhere too.
      const names = new Set(stringsIn([sender, sheetOf(offer).to]).flatMap((text) => text.split('\n')));
      const left = same.filter((text) => !names.has(text) && /\p{L}{3}/u.test(text));
      const shared =
        /^(Name|Date|Total|Subtotal|USD|[0-9a-f]{16}|2026-014|quiet|A4|Ida Brandt.*|.*Northwind.*|.*·.*|Version 2|.*Z)$/;
      expect(left.filter((text) => !shared.test(text))).toEqual([]);
    }
  });

  test.each([
    ['de', '1.156,68\u00a0$', '8. Dez. 2026', 'Fertig, wenn der Bericht vorliegt'],
    ['fr', '1\u00a0156,68\u00a0$US', '8 déc. 2026', 'Terminé quand der Bericht vorliegt'],
    ['es', '1156,68\u00a0US$', '8 dic 2026', 'Terminado cuando der Bericht vorliegt'],
    ['it', '1156,68\u00a0USD', '8 dic 2026', 'Completato quando der Bericht vorliegt'],
  ] as const)('writes amounts, days and sentences as people do: %s', (language, price, day, doneWhen) => {
    const deliverables = [{ name: 'Bericht', doneWhen: 'der Bericht vorliegt' }];
    const view = inLanguage(language, { ...typicalOffer, deliverables });
    expect(view.facts.map(({ value }) => value).slice(0, 2)).toEqual([price, day]);
    expect(view.deliverables.items[0]?.doneWhen).toBe(doneWhen);
  });

  test('says the first of a month in French as the French do', () => {
    const rows = inLanguage('fr').dates.rows.map(({ value }) => value);
    expect(rows[0]).toBe('1er décembre 2026');
    expect(rows).toContain('15 décembre 2026 inclus');
  });

  test('shortens the Italian article where a vowel follows', () => {
    const until = (validUntil: CivilDate) =>
      inLanguage('it', { ...typicalOffer, validUntil }).dates.rows.at(-1)?.value;
    expect(until('2026-12-08')).toBe('tutto l’8 dicembre 2026');
    expect(until('2026-12-11')).toBe('tutto l’11 dicembre 2026');
    expect(until('2026-12-18')).toBe('tutto il 18 dicembre 2026');
  });

  test('never parts a French colon from its word', () => {
    const view = inLanguage('fr', { ...choiceOffer, reverseCharge: true });
    const { text } = proposalMail(view);
    expect([...stringsIn(view), text].filter((each) => /[^\u00a0]\s?[;!?]| :/.test(each))).toEqual([]);
    expect(text).toContain('Prix\u00a0: ');
    expect(text).toContain('Livré au plus tard le 8 déc. 2026');
  });
});

describe('the mail with the document', () => {
  test.each([
    ['en', 'Dear Dana Fox,', 'Checkout review, from Juniper & Lane'],
    ['de', 'Guten Tag Dana Fox,', 'Checkout review – Angebot von Juniper & Lane'],
    ['fr', 'Bonjour Dana Fox,', 'Checkout review\u00a0: proposition de Juniper & Lane'],
    ['es', 'Buenos días, Dana Fox:', 'Checkout review, propuesta de Juniper & Lane'],
    ['it', 'Buongiorno Dana Fox,', 'Checkout review, proposta di Juniper & Lane'],
  ] as const)('greets and is named as people do: %s', (language, greeting, subject) => {
    const mail = proposalMail(inLanguage(language));
    expect(mail.text.startsWith(greeting)).toBe(true);
    expect(mail.subject).toBe(subject);
  });

  test('says so where the offer is open longer than the document says', () => {
    const sheet = sheetOf({ ...typicalOffer, language: 'it' }, { from: { ...sender, locale: 'it-IT' } });
    expect(proposalMail(documentView(sheet, '2027-01-08')).text).toContain('fino a tutto l’8 gennaio 2027.');
    expect(proposalMail(documentView(sheet)).text).not.toContain('2027');
  });

  test('names the options and what each costs, and begins with the few words before the offer', () => {
    const { text } = proposalMail(viewOf(choiceOffer));
    expect(text).toMatch(/^It was good to walk/);
    for (const { name, total } of viewOf(choiceOffer).price.options.items) {
      expect(text).toContain(`\n\n${name}: ${total}\n- `);
    }
  });

  test('has a subject where the title is still missing', () => {
    const untitled = documentView(draftOf({ ...typicalOffer, title: '' }));
    expect(proposalMail(untitled).subject).toBe('Juniper & Lane');
  });
});
