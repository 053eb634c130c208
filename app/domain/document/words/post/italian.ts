import type { PostWords } from './post-words';

export const italian: PostWords = {
  readOnline: 'Leggere e rispondere qui',
  sayYes: 'Accetti su quella pagina, o risponda «sì».',
  seeAgain: 'Rivederla',
  answers: {
    accepted: {
      subject: (title) => `Accettata: ${title}`,
      thanks: (firm) => `Grazie per il suo sì. ${firm} l’ha ricevuto; questa e-mail è la sua copia.`,
    },
    smaller: {
      subject: (title) => `Più piccola, per favore: ${title}`,
      thanks: (firm) => `${firm} ha ricevuto la sua richiesta di un’offerta più piccola e le risponderà.`,
    },
    different: {
      subject: (title) => `Diversa, per favore: ${title}`,
      thanks: (firm) => `${firm} ha ricevuto la sua richiesta di un’offerta diversa e le risponderà.`,
    },
    'not now': {
      subject: (title) => `Non ora: ${title}`,
      thanks: (firm) => `${firm} sa che non è il momento.`,
    },
    declined: {
      subject: (title) => `No, grazie: ${title}`,
      thanks: (firm) => `${firm} ha ricevuto la sua risposta. Grazie per averla data.`,
    },
  },
  yesOf: (by, firm) => `${by} ha accettato questa offerta. ${firm} lo sa, e questo messaggio è la sua copia.`,
  agreed: 'Che cosa ha accettato',
  purchaseOrder: (order) => `Numero d’ordine: ${order}`,
  youWrote: 'Ha scritto',
  amount: (amount) => `Lei accetterebbe ${amount}.`,
  askAgain: (date) => `Ci ha chiesto di risentirci il ${date}.`,
  calendar: 'Le date sono allegate per il suo calendario.',
  record: 'Il verbale è allegato.',
  reply: { subject: (title) => `La sua domanda: ${title}`, asked: 'Ha chiesto' },
  reminders: {
    unread: {
      subject: (title) => `Le è arrivata? ${title}`,
      words: 'Qualche giorno fa le ho inviato questa offerta e mi chiedo se le sia arrivata.',
    },
    unanswered: {
      subject: (title) => `Sì, no o una domanda? ${title}`,
      words: 'Ha deciso su questa offerta? Va bene anche un no, e va bene una domanda.',
    },
    expiring: {
      subject: (title) => `Aperta ancora due giorni: ${title}`,
      words: 'Questa offerta scade tra due giorni. Se le serve più tempo, me lo dica.',
    },
  },
  head: (head) => `Con la sua risposta il nostro registro termina con ${head}.`,
  verify: (at) => `Questa pagina dice se un file è di quelli che abbiamo inviato: ${at}`,
  replyTo: (name) => `Le risposte a questa e-mail arrivano a ${name}.`,
};
