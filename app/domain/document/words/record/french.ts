import type { RecordWords } from './record-words';

export const french: RecordWords = {
  heading: 'Procès-verbal d’acceptation',
  titleFor: (offer) => `Procès-verbal d’acceptation : ${offer}`,
  said: (name, client, day) => `${name} a accepté cette offre pour ${client} le ${day}.`,
  accepted: {
    heading: 'Ce qui a été accepté',
    number: 'Numéro',
    option: 'Choix',
    added: 'En plus',
    purchaseOrder: 'Bon de commande',
    words: 'Ses mots',
  },
  consent: {
    heading: 'Qui a dit oui, quand et d’où',
    name: 'Nom, tel que saisi',
    ticked: 'Phrase cochée',
    wording: 'Version de',
    utc: 'Heure UTC',
    local: 'Heure de l’entreprise',
    address: 'Adresse réseau',
    forwarded: 'Transmis pour',
    program: 'Logiciel utilisé',
  },
  fingerprints: {
    heading: 'Pour vérifier : empreintes (SHA-256)',
    sentCopy: 'Offre envoyée',
    shown: 'Page affichée',
    head: (seq) => (seq === null ? 'Fin du journal' : `Fin du journal, entrée ${seq}`),
  },
  about: {
    heading: 'Ce que c’est',
    signature:
      'Une signature électronique simple : un nom saisi et une phrase cochée sur une page web. Elle garde ce qui a été envoyé, affiché et choisi. Elle ne prouve pas qui a saisi le nom et ne promet rien quant au droit d’aucun pays.',
    check: (at) =>
      at
        ? `Gardez ce fichier. La fin du journal montre si celui-ci a été modifié depuis. Cette page dit si ce fichier est bien celui qui a été imprimé : ${at}`
        : 'Gardez ce fichier. L’expéditeur de l’offre peut dire si c’est bien celui qui a été imprimé ; la fin du journal montre si celui-ci a été modifié depuis.',
  },
  codePoints: 'Ce qui est entre crochets n’a pas pu être imprimé ici et est donné par ses numéros Unicode.',
};
