import type { VerifyWords } from './verify-words';

export const french: VerifyWords = {
  heading: 'Est-ce bien ce qui a été envoyé ?',
  below: (firm) =>
    `Choisissez le PDF que vous avez, ou collez son empreinte. Elle est comparée à ce que ${firm} a envoyé, et n’est pas gardée.`,
  file: 'Le PDF',
  fileHint: 'Le fichier tel que vous l’avez reçu, 5 Mo au plus.',
  fingerprint: 'Ou son empreinte',
  fingerprintHint: 'SHA-256, 64 chiffres. Le pied de page d’une offre montre les 16 premiers, qui suffisent.',
  compare: 'Comparer',
  another: 'Comparer autre chose',
  errors: {
    nothing: 'Choisissez un PDF ou collez une empreinte.',
    both: 'Donnez l’un des deux : le PDF ou l’empreinte.',
    fingerprint: 'Ce n’est pas une empreinte : elle a 64 chiffres, ou les 16 premiers, de 0 à 9 et de a à f.',
    large: 'Ce fichier dépasse 5 Mo et ne peut pas être comparé ici. Collez son empreinte.',
  },
  yes: {
    document: 'Oui, c’est bien le PDF qui a été envoyé.',
    copy: 'Oui, c’est l’empreinte de ce qui a été envoyé.',
    record: 'Oui, c’est le procès-verbal d’acceptation imprimé ici.',
  },
  offer: 'Offre',
  revision: (number, revision) => `${number}, version ${revision}`,
  sent: 'Envoi',
  sentOn: (day, firm, client) => `le ${day}, par ${firm} à ${client}`,
  newer: (revision, day) => `Ce n’est pas la dernière : la version ${revision} a été envoyée le ${day}.`,
  answer: 'Réponse',
  accepted: (name, day) => (name ? `Acceptée par ${name} le ${day}` : `Acceptée le ${day}`),
  withdrawn: (day) => `Aucune : l’offre a été retirée le ${day}`,
  otherwise: (day) => `Le ${day}, et ce n’était pas un oui`,
  unanswered: 'Aucune pour l’instant',
  takenBack: 'Le oui dont parle ce procès-verbal ne tient plus.',
  blackedOut: (day) =>
    `Il n’est plus conservé ici tel quel : le ${day}, un nom en a été retiré à dessein. Ce que vous avez est ce qui a été envoyé.`,
  no: {
    heading: 'Rien ici n’a cette empreinte.',
    text: 'Cela n’a pas été envoyé d’ici, ou a été modifié depuis, ne serait-ce que d’une lettre. Comparez le fichier tel que vous l’avez d’abord reçu.',
  },
};
