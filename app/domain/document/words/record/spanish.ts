import type { RecordWords } from './record-words';

export const spanish: RecordWords = {
  heading: 'Constancia de aceptación',
  titleFor: (offer) => `Constancia de aceptación: ${offer}`,
  said: (name, client, day) => `${name} aceptó esta oferta para ${client} el ${day}.`,
  accepted: {
    heading: 'Lo que se aceptó',
    number: 'Número',
    option: 'Elegido',
    added: 'Añadido',
    purchaseOrder: 'Orden de compra',
    words: 'Sus palabras',
  },
  consent: {
    heading: 'Quién dijo que sí, cuándo y desde dónde',
    name: 'Nombre, tal como se escribió',
    ticked: 'Frase marcada',
    wording: 'Versión de',
    utc: 'Hora UTC',
    local: 'Hora de la empresa',
    address: 'Dirección de red',
    forwarded: 'Transmitida por',
    program: 'Programa usado',
  },
  fingerprints: {
    heading: 'Para comprobar: huellas (SHA-256)',
    sentCopy: 'Oferta enviada',
    shown: 'Página mostrada',
    head: (seq) => (seq === null ? 'Final del registro' : `Final del registro, entrada ${seq}`),
  },
  about: {
    heading: 'Qué es esto',
    signature:
      'Una firma electrónica simple: un nombre escrito y una frase marcada en una página web. Guarda lo que se envió, se mostró y se eligió. No prueba quién escribió el nombre ni promete nada sobre la ley de ningún país.',
    check: (at) =>
      at
        ? `Guarde este archivo. El final del registro muestra si este cambió desde entonces. Esta página dice si el archivo es el que se imprimió: ${at}`
        : 'Guarde este archivo. Quien envió la oferta puede decir si es el que se imprimió; el final del registro muestra si este cambió desde entonces.',
  },
  codePoints: 'Lo que está entre corchetes no se pudo imprimir aquí y se indica con sus números Unicode.',
};
