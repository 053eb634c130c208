import type { VerifyWords } from './verify-words';

export const german: VerifyWords = {
  heading: 'Wurde das so gesendet?',
  below: (firm) =>
    `Wählen Sie Ihre PDF-Datei oder fügen Sie ihre Prüfsumme ein. Sie wird mit dem verglichen, was ${firm} gesendet hat, und nicht aufbewahrt.`,
  file: 'Die PDF-Datei',
  fileHint: 'So, wie sie bei Ihnen ankam, höchstens 5 MB.',
  fingerprint: 'Oder ihre Prüfsumme',
  fingerprintHint:
    'SHA-256, 64 Stellen. Am Fuß jeder Seite eines Angebots stehen die ersten 16; sie genügen.',
  compare: 'Vergleichen',
  another: 'Noch etwas vergleichen',
  errors: {
    nothing: 'Wählen Sie eine PDF-Datei oder fügen Sie eine Prüfsumme ein.',
    both: 'Geben Sie eines von beiden an: die Datei oder die Prüfsumme.',
    fingerprint:
      'Das ist keine Prüfsumme: Sie hat 64 Stellen, oder die ersten 16 davon, aus 0 bis 9 und a bis f.',
    large:
      'Diese Datei ist größer als 5 MB und lässt sich hier nicht vergleichen. Fügen Sie ihre Prüfsumme ein.',
  },
  yes: {
    document: 'Ja, diese PDF-Datei wurde so gesendet.',
    copy: 'Ja, das ist die Prüfsumme dessen, was gesendet wurde.',
    record: 'Ja, dieses Annahmeprotokoll wurde hier gedruckt.',
  },
  offer: 'Angebot',
  revision: (number, revision) => `${number}, Fassung ${revision}`,
  sent: 'Gesendet',
  sentOn: (day, firm, client) => `am ${day}, von ${firm} an ${client}`,
  newer: (revision, day) => `Es ist nicht die letzte: Fassung ${revision} wurde am ${day} gesendet.`,
  answer: 'Antwort',
  accepted: (name, day) => (name ? `Angenommen von ${name} am ${day}` : `Angenommen am ${day}`),
  withdrawn: (day) => `Keine: Es wurde am ${day} zurückgezogen`,
  otherwise: (day) => `Am ${day}, und nicht mit einem Ja`,
  unanswered: 'Noch keine',
  takenBack: 'Das Ja, von dem dieses Protokoll handelt, gilt nicht mehr.',
  blackedOut: (day) =>
    `Hier liegt es nicht mehr, wie es war: Am ${day} wurde mit Absicht ein Name geschwärzt. Was Sie haben, ist das Versandte.`,
  no: {
    heading: 'Nichts hat hier diese Prüfsumme.',
    text: 'Es wurde nicht von hier gesendet oder seither geändert, und sei es um einen Buchstaben. Vergleichen Sie die Datei, wie sie zuerst bei Ihnen ankam.',
  },
};
