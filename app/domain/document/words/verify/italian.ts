import type { VerifyWords } from './verify-words';

export const italian: VerifyWords = {
  heading: 'È questo ciò che è stato inviato?',
  below: (firm) =>
    `Scelga il PDF che ha, o incolli la sua impronta. Viene confrontata con ciò che ${firm} ha inviato, e non viene conservata.`,
  file: 'Il PDF',
  fileHint: 'Il file come le è arrivato, di 5 MB al massimo.',
  fingerprint: 'O la sua impronta',
  fingerprintHint: 'SHA-256, 64 cifre. Il piede di pagina di un’offerta mostra le prime 16, che bastano.',
  compare: 'Confronta',
  another: 'Confronta altro',
  errors: {
    nothing: 'Scelga un PDF o incolli un’impronta.',
    both: 'Indichi una delle due cose: il PDF o l’impronta.',
    fingerprint: 'Questa non è un’impronta: ha 64 cifre, o le prime 16, da 0 a 9 e da a a f.',
    large: 'Questo file supera i 5 MB e qui non si può confrontare. Incolli la sua impronta.',
  },
  yes: {
    document: 'Sì, questo è il PDF che è stato inviato.',
    copy: 'Sì, questa è l’impronta di ciò che è stato inviato.',
    record: 'Sì, questo è l’attestato di accettazione stampato qui.',
  },
  offer: 'Offerta',
  revision: (number, revision) => `${number}, versione ${revision}`,
  sent: 'Invio',
  sentOn: (day, firm, client) => `il ${day}, da ${firm} a ${client}`,
  newer: (revision, day) => `Non è l’ultima: la versione ${revision} è stata inviata il ${day}.`,
  answer: 'Risposta',
  accepted: (name, day) => (name ? `Accettata da ${name} il ${day}` : `Accettata il ${day}`),
  withdrawn: (day) => `Nessuna: è stata ritirata il ${day}`,
  otherwise: (day) => `Il ${day}, e non era un sì`,
  unanswered: 'Ancora nessuna',
  takenBack: 'Il sì di cui parla questo attestato non vale più.',
  blackedOut: (day) =>
    `Qui non è più conservato com’era: il ${day} un nome è stato tolto di proposito. Ciò che Lei ha è ciò che fu inviato.`,
  no: {
    heading: 'Qui nulla ha questa impronta.',
    text: 'Non è stato inviato da qui, o è cambiato da allora, fosse anche di una lettera. Confronti il file come le è arrivato la prima volta.',
  },
};
