import type { VerifyWords } from './verify-words';

export const spanish: VerifyWords = {
  heading: '¿Es esto lo que se envió?',
  below: (firm) =>
    `Elija el PDF que tiene o pegue su huella. Se compara con lo que envió ${firm} y no se guarda.`,
  file: 'El PDF',
  fileHint: 'El archivo tal como le llegó, de 5 MB como máximo.',
  fingerprint: 'O su huella',
  fingerprintHint: 'SHA-256, 64 cifras. El pie de página de una oferta muestra las 16 primeras, que bastan.',
  compare: 'Comparar',
  another: 'Comparar otra cosa',
  errors: {
    nothing: 'Elija un PDF o pegue una huella.',
    both: 'Indique una de las dos cosas: el PDF o la huella.',
    fingerprint: 'Esto no es una huella: tiene 64 cifras, o las 16 primeras, de 0 a 9 y de a a f.',
    large: 'Este archivo supera los 5 MB y no se puede comparar aquí. Pegue su huella.',
  },
  yes: {
    document: 'Sí, este es el PDF que se envió.',
    copy: 'Sí, esta es la huella de lo que se envió.',
    record: 'Sí, esta es la constancia de aceptación que se imprimió aquí.',
  },
  offer: 'Oferta',
  revision: (number, revision) => `${number}, versión ${revision}`,
  sent: 'Envío',
  sentOn: (day, firm, client) => `el ${day}, de ${firm} a ${client}`,
  newer: (revision, day) => `No es la última: la versión ${revision} se envió el ${day}.`,
  answer: 'Respuesta',
  accepted: (name, day) => (name ? `Aceptada por ${name} el ${day}` : `Aceptada el ${day}`),
  withdrawn: (day) => `Ninguna: se retiró el ${day}`,
  otherwise: (day) => `El ${day}, y no fue un sí`,
  unanswered: 'Ninguna todavía',
  takenBack: 'El sí del que trata esta constancia ya no está en pie.',
  blackedOut: (day) =>
    `Ya no se conserva aquí tal como era: el ${day} se borró a propósito un nombre. Lo que usted tiene es lo que se envió.`,
  no: {
    heading: 'Nada de aquí tiene esta huella.',
    text: 'No se envió desde aquí, o cambió desde entonces, aunque sea en una letra. Compare el archivo tal como le llegó al principio.',
  },
};
