import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isObservable } from '~/domain/coffee-test/observable/is-observable';
import { type Language, languages } from '~/domain/proposal';
import { doneWhens } from './done-whens';
import { furtherDoneWhens } from './further-done-whens';
import { judged } from './judged';
import { lastDoneWhens } from './last-words';
import { strangersDoneWhens } from './strangers-done-whens';
import { unseenDoneWhens } from './unseen-done-whens';
import { heldOut, type Labelled, tuned } from './vague-sentences';

/** What is found is a done-when that nobody can see. */
const unseen = (all: readonly Labelled[]): Labelled[] => all.map(([text, is]) => [text, !is]);
const finds = (text: string) => !isObservable(text, 'en');

describe('on labelled done-whens', () => {
  test('there are enough of them, half of each kind', () => {
    expect(doneWhens.length).toBeGreaterThanOrEqual(80);
    expect(doneWhens.filter(([, is]) => is)).toHaveLength(doneWhens.length / 2);
  });

  test.each([
    ['the half it was tuned on', tuned(doneWhens)],
    ['the other half, used as a check', heldOut(doneWhens)],
    ['a stranger’s, since tuned on', strangersDoneWhens],
    ['further classes, tuned on', furtherDoneWhens],
    ['written last', lastDoneWhens],
    ['a second stranger’s, for which nothing was changed', unseenDoneWhens],
  ])('nine in ten that are found cannot be seen, and nine in ten that cannot are found: %s', (_, half) => {
    const { precision, recall } = judged(unseen(half), finds);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a done-when', () => {
  test.each([
    ['a number', 'the form has eight fields'],
    ['a day', 'it is there on Monday'],
    ['a thing handed over', 'the report is handed over'],
    ['an act of a named person', 'Dana has signed'],
    ['an event', 'the workshop has taken place'],
    ['a place', 'the copy lies on your desk'],
    ['a thing handed over, even where somebody is happy', 'the report is sent and everyone is happy'],
    ['a verdict that is held against a figure', 'the page is faster than 2 s'],
    ['a verdict that somebody gives in writing', 'Dana writes by mail that the text is good and signs it'],
    ['a verdict in quotation marks', 'seven of ten guests tick “looks good”'],
    ['quoted words', 'the screen says “Paid”'],
  ])('names %s', (_, text) => {
    expect(isObservable(text, 'en')).toBe(true);
  });

  test.each([
    'when the client is happy',
    'when it works',
    'it is finished',
    'quality is good',
    'they understand',
    'everything is improved',
    'support has been delivered',
    'they are comfortable with the tool in the office',
    'the 12 pages look professional',
    'the signed concept reflects your values',
    'the five rooms are bright and welcoming',
  ])('“%s” shows nothing', (text) => {
    expect(isObservable(text, 'en')).toBe(false);
  });

  test.each<[Language, string, string]>([
    ['de', 'das PDF liegt in Ihrem Postfach', 'der Kunde ist zufrieden'],
    ['de', 'Dana hat den Text freigegeben', 'es funktioniert'],
    ['de', 'alle zehn Zeilen sind ausgefüllt', 'das Projekt ist abgeschlossen'],
    ['fr', 'le PDF est dans votre boîte de réception', 'le client est satisfait'],
    ['fr', 'les deux ont signé', 'tout fonctionne'],
    ['fr', 'la page est en ligne', 'le projet est terminé'],
    ['es', 'el PDF está en su bandeja', 'el cliente está satisfecho'],
    ['es', 'Dana ha firmado', 'todo funciona bien'],
    ['es', 'la página está publicada', 'el proyecto está terminado'],
    ['it', 'il PDF è nella vostra casella', 'il cliente è soddisfatto'],
    ['it', 'Dana ha firmato', 'tutto funziona'],
    ['it', 'la pagina è online', 'il progetto è terminato'],
  ])('in %s: “%s”, not “%s”', (language, seen, felt) => {
    expect([isObservable(seen, language), isObservable(felt, language)]).toEqual([true, false]);
  });

  test('of any characters is judged the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...languages), (text, language) => {
        expect(isObservable(text, language)).toBe(isObservable(text, language));
      }),
    );
  });
});
