import type { Language } from '../../proposal';

/** What the page says on which a client ranks what matters to them, beside the words of all their pages. */
export type RankingWords = {
  heading(firm: string): string;
  text: string;
  /** Who is who in the lines: in general, and where a line that the firm wrote says "they". */
  we(firm: string): string;
  weAndThey(firm: string): string;
  /** What an empty choice says. */
  choose: string;
  words: string;
  send: string;
  seenBy(firm: string): string;
  thanks(day: string): string;
  changed: string;
  errors: { place: string; tie: string };
};

const words: Record<Language, RankingWords> = {
  en: {
    heading: (firm) => `What matters to you with ${firm}`,
    text: 'Give the most important line place 1, the next place 2, and so on, each place once.',
    we: (firm) => `In these lines, “we” is ${firm}.`,
    weAndThey: (firm) => `In these lines, “we” is ${firm}; where one says “they”, that is you.`,
    choose: 'Place',
    words: 'Anything to add, in your words (optional)',
    send: 'Send my ranking',
    seenBy: (firm) => `${firm} sees it, and whoever has this link.`,
    thanks: (day) => `Thank you. This is your ranking of ${day}; you can change it here.`,
    changed: 'The list has changed meanwhile, so nothing was recorded. Please rank it as it is now.',
    errors: {
      place: 'Give this line a place.',
      tie: 'Another line has this place too. Give each its own.',
    },
  },
  de: {
    heading: (firm) => `Was Ihnen an der Zusammenarbeit mit ${firm} wichtig ist`,
    text: 'Geben Sie dem Wichtigsten Platz 1, dem Nächsten Platz 2 und so weiter, jeden Platz einmal.',
    we: (firm) => `In diesen Zeilen ist mit „wir“ ${firm} gemeint.`,
    weAndThey: (firm) =>
      `In diesen Zeilen ist mit „wir“ ${firm} gemeint; wo „sie“ oder „they“ steht, sind Sie gemeint.`,
    choose: 'Platz',
    words: 'Was Sie noch sagen möchten (optional)',
    send: 'Rangfolge senden',
    seenBy: (firm) => `Das sieht ${firm}, und wer diesen Link hat.`,
    thanks: (day) => `Vielen Dank. Das ist Ihre Rangfolge vom ${day}; Sie können sie hier ändern.`,
    changed:
      'Die Liste hat sich inzwischen geändert, es wurde nichts festgehalten. Bitte ordnen Sie sie, wie sie jetzt ist.',
    errors: {
      place: 'Geben Sie dieser Zeile einen Platz.',
      tie: 'Diesen Platz hat noch eine Zeile. Geben Sie jeder einen eigenen.',
    },
  },
  fr: {
    heading: (firm) => `Ce qui compte pour vous avec ${firm}`,
    text: 'Donnez la place 1 à ce qui compte le plus, la place 2 au suivant, et ainsi de suite, chaque place une fois.',
    we: (firm) => `Dans ces lignes, « nous » désigne ${firm}.`,
    weAndThey: (firm) => `Dans ces lignes, « nous » désigne ${firm} ; « ils » ou « they », c’est vous.`,
    choose: 'Place',
    words: 'Ce que vous voulez ajouter (facultatif)',
    send: 'Envoyer mon classement',
    seenBy: (firm) => `${firm} le voit, ainsi que quiconque a ce lien.`,
    thanks: (day) => `Merci. Voici votre classement du ${day} ; vous pouvez le changer ici.`,
    changed: 'La liste a changé entre-temps, rien n’a été enregistré. Classez-la comme elle est maintenant.',
    errors: {
      place: 'Donnez une place à cette ligne.',
      tie: 'Une autre ligne a aussi cette place. Donnez à chacune la sienne.',
    },
  },
  es: {
    heading: (firm) => `Lo que le importa a usted de ${firm}`,
    text: 'Dé el puesto 1 a lo más importante, el 2 a lo siguiente, y así en adelante, cada puesto una vez.',
    we: (firm) => `En estas líneas, «nosotros» es ${firm}.`,
    weAndThey: (firm) => `En estas líneas, «nosotros» es ${firm}; «ellos» o «they» es usted.`,
    choose: 'Puesto',
    words: 'Algo más, en sus palabras (opcional)',
    send: 'Enviar mi orden',
    seenBy: (firm) => `Lo ve ${firm}, y quien tenga este enlace.`,
    thanks: (day) => `Gracias. Este es su orden del ${day}; puede cambiarlo aquí.`,
    changed: 'La lista ha cambiado entretanto y no se registró nada. Ordénela como está ahora.',
    errors: {
      place: 'Dé un puesto a esta línea.',
      tie: 'Otra línea tiene también este puesto. Dé a cada una el suyo.',
    },
  },
  it: {
    heading: (firm) => `Che cosa conta per Lei con ${firm}`,
    text: 'Dia il posto 1 alla cosa più importante, il 2 alla successiva, e così via, ogni posto una volta.',
    we: (firm) => `In queste righe «noi» è ${firm}.`,
    weAndThey: (firm) => `In queste righe «noi» è ${firm}; «loro» o «they» è Lei.`,
    choose: 'Posto',
    words: 'Altro, con le Sue parole (facoltativo)',
    send: 'Invia la mia classifica',
    seenBy: (firm) => `La vede ${firm}, e chiunque abbia questo link.`,
    thanks: (day) => `Grazie. Questa è la Sua classifica del ${day}; può cambiarla qui.`,
    changed: 'Nel frattempo l’elenco è cambiato e nulla è stato registrato. Lo ordini com’è adesso.',
    errors: {
      place: 'Dia un posto a questa riga.',
      tie: 'Anche un’altra riga ha questo posto. Dia a ciascuna il suo.',
    },
  },
};

export const rankingWordsIn = (language: Language): RankingWords => words[language];
