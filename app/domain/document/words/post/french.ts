import type { PostWords } from './post-words';

export const french: PostWords = {
  readOnline: 'Lire et répondre ici',
  sayYes: 'Acceptez sur cette page, ou répondez « oui ».',
  seeAgain: 'La revoir',
  answers: {
    accepted: {
      subject: (title) => `Accord donné : ${title}`,
      thanks: (firm) => `Merci pour votre accord. ${firm} l’a reçu ; ce message est votre exemplaire.`,
    },
    smaller: {
      subject: (title) => `Plus petit, s’il vous plaît : ${title}`,
      thanks: (firm) => `${firm} a noté que vous souhaitez une offre plus petite et reviendra vers vous.`,
    },
    different: {
      subject: (title) => `Autre chose, s’il vous plaît : ${title}`,
      thanks: (firm) => `${firm} a noté que vous souhaitez une offre différente et reviendra vers vous.`,
    },
    'not now': {
      subject: (title) => `Pas maintenant : ${title}`,
      thanks: (firm) => `${firm} a noté que ce n’est pas le moment.`,
    },
    declined: {
      subject: (title) => `Non, merci : ${title}`,
      thanks: (firm) => `${firm} a reçu votre réponse. Merci de l’avoir donnée.`,
    },
  },
  yesOf: (by, firm) => `${by} a accepté cette offre. ${firm} le sait, et ce message est votre copie.`,
  agreed: 'Ce que vous avez accepté',
  purchaseOrder: (order) => `Numéro de commande : ${order}`,
  youWrote: 'Vous avez écrit',
  amount: (amount) => `Vous accepteriez ${amount}.`,
  askAgain: (date) => `Vous souhaitez que nous revenions vers vous le ${date}.`,
  calendar: 'Les dates sont jointes pour votre agenda.',
  record: 'Le procès-verbal est joint.',
  reply: { subject: (title) => `Votre question : ${title}`, asked: 'Vous avez demandé' },
  reminders: {
    unread: {
      subject: (title) => `L’avez-vous reçue ? ${title}`,
      words: 'Je vous ai envoyé cette offre il y a quelques jours et me demande si elle vous est parvenue.',
    },
    unanswered: {
      subject: (title) => `Oui, non ou une question ? ${title}`,
      words: 'Avez-vous pris une décision sur cette offre ? Un non convient aussi, tout comme une question.',
    },
    expiring: {
      subject: (title) => `Encore deux jours : ${title}`,
      words: 'Cette offre se termine dans deux jours. S’il vous faut plus de temps, dites-le-moi.',
    },
  },
  head: (head) => `Avec votre réponse, notre journal se termine par ${head}.`,
  verify: (at) => `Cette page dit si un fichier vient bien de nous : ${at}`,
  replyTo: (name) => `Les réponses à ce message parviennent à ${name}.`,
};
