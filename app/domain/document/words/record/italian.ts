import type { RecordWords } from './record-words';

export const italian: RecordWords = {
  heading: 'Attestato di accettazione',
  titleFor: (offer) => `Attestato di accettazione: ${offer}`,
  said: (name, client, day) => `${name} ha accettato questa offerta per ${client} il ${day}.`,
  accepted: {
    heading: 'Che cosa è stato accettato',
    number: 'Numero',
    option: 'Scelta',
    added: 'In più',
    purchaseOrder: 'Ordine d’acquisto',
    words: 'Le sue parole',
  },
  consent: {
    heading: 'Chi ha detto sì, quando e da dove',
    name: 'Nome, come digitato',
    ticked: 'Frase spuntata',
    wording: 'Versione di',
    utc: 'Ora UTC',
    local: 'Ora dell’azienda',
    address: 'Indirizzo di rete',
    forwarded: 'Inoltrato per',
    program: 'Programma usato',
  },
  fingerprints: {
    heading: 'Per controllare: impronte (SHA-256)',
    sentCopy: 'Offerta inviata',
    shown: 'Pagina mostrata',
    head: (seq) => (seq === null ? 'Fine del registro' : `Fine del registro, voce ${seq}`),
  },
  about: {
    heading: 'Che cos’è',
    signature:
      'Una firma elettronica semplice: un nome digitato e una frase spuntata su una pagina web. Conserva ciò che è stato inviato, mostrato e scelto. Non prova chi ha digitato il nome e non promette nulla sul diritto di alcun Paese.',
    check: (at) =>
      at
        ? `Conservi questo file. La fine del registro mostra se è stato modificato da allora. Questa pagina dice se il file è quello che è stato stampato: ${at}`
        : 'Conservi questo file. Chi ha inviato l’offerta può dire se è quello che è stato stampato; la fine del registro mostra se è stato modificato da allora.',
  },
  codePoints:
    'Ciò che sta tra parentesi quadre non si è potuto stampare qui ed è indicato con i suoi numeri Unicode.',
};
