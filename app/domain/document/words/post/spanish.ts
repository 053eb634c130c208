import type { PostWords } from './post-words';

export const spanish: PostWords = {
  readOnline: 'Leer y responder aquí',
  sayYes: 'Acepte en esa página o responda «sí».',
  seeAgain: 'Verla de nuevo',
  answers: {
    accepted: {
      subject: (title) => `Aceptado: ${title}`,
      thanks: (firm) => `Gracias por su sí. ${firm} lo ha recibido; este correo es su copia.`,
    },
    smaller: {
      subject: (title) => `Algo más pequeño, por favor: ${title}`,
      thanks: (firm) => `${firm} ha recibido su deseo de algo más pequeño y le responderá.`,
    },
    different: {
      subject: (title) => `Algo distinto, por favor: ${title}`,
      thanks: (firm) => `${firm} ha recibido su deseo de algo distinto y le responderá.`,
    },
    'not now': {
      subject: (title) => `Ahora no: ${title}`,
      thanks: (firm) => `${firm} sabe que ahora no es el momento.`,
    },
    declined: {
      subject: (title) => `No, gracias: ${title}`,
      thanks: (firm) => `${firm} ha recibido su respuesta. Gracias por darla.`,
    },
  },
  yesOf: (by, firm) => `${by} aceptó esta propuesta. ${firm} lo sabe, y este mensaje es su copia.`,
  agreed: 'Lo que ha aceptado',
  purchaseOrder: (order) => `Número de pedido: ${order}`,
  youWrote: 'Usted escribió',
  amount: (amount) => `Usted aceptaría ${amount}.`,
  askAgain: (date) => `Nos pidió que volviéramos a escribirle el ${date}.`,
  calendar: 'Las fechas van adjuntas para su calendario.',
  record: 'El acta va adjunta.',
  reply: { subject: (title) => `Su pregunta: ${title}`, asked: 'Usted preguntó' },
  reminders: {
    unread: {
      subject: (title) => `¿Le ha llegado? ${title}`,
      words: 'Hace unos días le envié esta oferta y me pregunto si le ha llegado.',
    },
    unanswered: {
      subject: (title) => `¿Sí, no o una pregunta? ${title}`,
      words: '¿Se ha decidido sobre esta oferta? Un no también está bien, y una pregunta también.',
    },
    expiring: {
      subject: (title) => `Abierta dos días más: ${title}`,
      words: 'Esta oferta termina en dos días. Si necesita más tiempo, dígamelo.',
    },
  },
  head: (head) => `Con su respuesta, nuestro registro termina en ${head}.`,
  verify: (at) => `Esta página dice si un archivo es de los que enviamos: ${at}`,
  replyTo: (name) => `Las respuestas a este correo llegan a ${name}.`,
};
