import type { RecordWords } from './record-words';

export const german: RecordWords = {
  heading: 'Annahmeprotokoll',
  titleFor: (offer) => `Annahmeprotokoll: ${offer}`,
  said: (name, client, day) => `${name} hat dieses Angebot für ${client} am ${day} angenommen.`,
  accepted: {
    heading: 'Was angenommen wurde',
    number: 'Nummer',
    option: 'Gewählt',
    added: 'Dazu',
    purchaseOrder: 'Bestellnummer',
    words: 'Deren Worte',
  },
  consent: {
    heading: 'Wer zugesagt hat, wann und von wo',
    name: 'Name, wie eingegeben',
    ticked: 'Angekreuzter Satz',
    wording: 'Fassung vom',
    utc: 'Zeit in UTC',
    local: 'Zeit beim Anbieter',
    address: 'Netzadresse',
    forwarded: 'Weitergeleitet für',
    program: 'Verwendetes Programm',
  },
  fingerprints: {
    heading: 'Zum Nachprüfen: Prüfsummen (SHA-256)',
    sentCopy: 'Angebot wie gesendet',
    shown: 'Seite wie gezeigt',
    head: (seq) => (seq === null ? 'Stand der Chronik' : `Stand der Chronik, Eintrag ${seq}`),
  },
  about: {
    heading: 'Was das ist',
    signature:
      'Eine einfache elektronische Signatur: ein eingegebener Name und ein angekreuzter Satz auf einer Webseite. Sie hält fest, was gesendet, gezeigt und gewählt wurde. Sie beweist nicht, wer getippt hat, und verspricht nichts über das Recht irgendeines Landes.',
    check: (at) =>
      at
        ? `Bitte aufbewahren. Am Stand der Chronik zeigt sich, ob sie seither geändert wurde. Ob diese Datei die gedruckte ist, sagt diese Seite: ${at}`
        : 'Bitte aufbewahren. Ob diese Datei die gedruckte ist, kann der Anbieter sagen; am Stand der Chronik zeigt sich, ob sie seither geändert wurde.',
  },
  codePoints:
    'Was in eckigen Klammern steht, ließ sich hier nicht drucken und ist mit seinen Unicode-Nummern angegeben.',
};
